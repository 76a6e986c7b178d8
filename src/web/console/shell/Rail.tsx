import {
  AlertOutlined,
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CarOutlined,
  CarryOutOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  ColumnWidthOutlined,
  CommentOutlined,
  ControlOutlined,
  DeploymentUnitOutlined,
  ExceptionOutlined,
  EyeInvisibleOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  FunctionOutlined,
  GlobalOutlined,
  HeartOutlined,
  HighlightOutlined,
  HourglassOutlined,
  ImportOutlined,
  InboxOutlined,
  LikeOutlined,
  LineChartOutlined,
  LinkOutlined,
  NotificationOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  PieChartOutlined,
  PlusOutlined,
  ProfileOutlined,
  RadarChartOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScanOutlined,
  ScheduleOutlined,
  SendOutlined,
  SmileOutlined,
  SolutionOutlined,
  StopOutlined,
  SwapOutlined,
  TeamOutlined,
  TrophyOutlined,
  UnorderedListOutlined,
  UserDeleteOutlined,
  WalletOutlined,
} from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../use-me.ts";
import styles from "./Rail.module.css";
import { RailSection } from "./RailSection.tsx";
import { type RailEntry, railEntries, railGroups } from "./rail-entries.ts";
import { useCounts } from "./use-counts.ts";

/** The way to every place this person may go, with what waits there. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation("shell");
  const { permissions } = useMe();
  const counts = useCounts();
  const entries = railEntries(permissions);

  return (
    <nav aria-label={t("rail")} className={styles.rail}>
      {permissions.includes("complaint.file") && (
        <Link to="/new" className={styles.file} onClick={onGo}>
          <PlusOutlined aria-hidden="true" />
          {t("newComplaint")}
        </Link>
      )}
      {railGroups
        .map((group) => ({ group, places: entries.filter((entry) => entry.group === group) }))
        .filter(({ places }) => places.length > 0)
        .map(({ group, places }) => (
          <RailSection
            key={group}
            group={group}
            places={places}
            draw={(entry) => <Place entry={entry} count={counts[entry.name]} onGo={onGo} />}
          />
        ))}
    </nav>
  );
}

type PlaceProps = { entry: RailEntry; count: string | undefined; onGo?: () => void };

function Place({ entry: { name, path }, count, onGo }: PlaceProps) {
  const { t } = useTranslation("shell");
  return (
    <Link to={path} className={styles.place} activeProps={{ className: styles.here }} onClick={onGo}>
      <span className={styles.icon} aria-hidden="true">
        {icons[name]}
      </span>
      <span className={styles.name}>{t(name)}</span>
      {count && (
        <span className={name === "at_risk" || name === "fast_lane" ? styles.pressing : styles.count}>
          {count}
        </span>
      )}
    </Link>
  );
}

const icons: Record<RailEntry["name"], ReactNode> = {
  mine: <CarryOutOutlined />,
  unowned: <InboxOutlined />,
  fast_lane: <AlertOutlined />,
  at_risk: <FieldTimeOutlined />,
  waiting: <HourglassOutlined />,
  all_open: <UnorderedListOutlined />,
  archive: <FolderOpenOutlined />,
  requests: <ApartmentOutlined />,
  promises: <CheckCircleOutlined />,
  lateRequests: <ClockCircleOutlined />,
  recoveries: <PayCircleOutlined />,
  inquirySettings: <FileSearchOutlined />,
  approvals: <AuditOutlined />,
  handOvers: <SwapOutlined />,
  execution: <DeploymentUnitOutlined />,
  gateways: <ApiOutlined />,
  library: <ReadOutlined />,
  rules: <SafetyCertificateOutlined />,
  objections: <ExceptionOutlined />,
  myLearning: <BookOutlined />,
  coaching: <SolutionOutlined />,
  training: <TrophyOutlined />,
  lostCustomers: <UserDeleteOutlined />,
  evaluations: <HighlightOutlined />,
  scorecards: <ProfileOutlined />,
  sampling: <PieChartOutlined />,
  procedures: <SolutionOutlined />,
  caseReviews: <CommentOutlined />,
  reports: <FileTextOutlined />,
  satisfaction: <SmileOutlined />,
  myPerformance: <LineChartOutlined />,
  performance: <BarChartOutlined />,
  qualityLink: <LinkOutlined />,
  myEvaluations: <FileDoneOutlined />,
  appeals: <AuditOutlined />,
  calibration: <ColumnWidthOutlined />,
  modelCases: <LikeOutlined />,
  care: <HeartOutlined />,
  inspections: <ScanOutlined />,
  inspectionRules: <ControlOutlined />,
  indicators: <FunctionOutlined />,
  signals: <RadarChartOutlined />,
  proactive: <CarOutlined />,
  regulatorDesk: <BankOutlined />,
  opinion: <GlobalOutlined />,
  actions: <SendOutlined />,
  goodsHolds: <StopOutlined />,
  alertList: <NotificationOutlined />,
  onCall: <PhoneOutlined />,
  alertPlan: <ScheduleOutlined />,
  closingRules: <FileDoneOutlined />,
  imports: <ImportOutlined />,
  authority: <WalletOutlined />,
  privacy: <EyeInvisibleOutlined />,
  evidence: <FileProtectOutlined />,
  people: <TeamOutlined />,
};
