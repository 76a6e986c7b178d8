import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { formatDeadline } from "../../../shared/dates.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { useMay } from "../use-me.ts";
import type { Matter } from "./matters-query.ts";
import { OutcomeForm } from "./OutcomeForm.tsx";
import { PackButton } from "./PackButton.tsx";
import styles from "./RegulatorDesk.module.css";
import { ReportPart } from "./ReportPart.tsx";

/** One matter: its clock, its early report, its papers and how it ended. */
export function MatterCard({ matter }: { matter: Matter }) {
  const { t } = useTranslation("regulatorDesk");
  const may = useMay();
  const { complaintNumber: number, outcome } = matter;
  return (
    <Card
      label={`${matter.authority} ${matter.matterNumber}`}
      title={
        <Link to="/complaints/$number" params={{ number }}>
          {matter.complaintTitle}
        </Link>
      }
      aside={
        <>
          <Tag>{t(`kind.${matter.kind}`)}</Tag>
          {!outcome && <TimeLeft dueAt={matter.dueAt} urgency={matter.isLate ? "breached" : "calm"} />}
        </>
      }
    >
      <p className={styles.authority}>
        {matter.authority} · {matter.matterNumber}
      </p>
      <p className={styles.quiet}>
        {number} · {matter.owner?.name ?? t("noOwner")} · {t("received")} <Moment at={matter.receivedAt} />
      </p>
      {outcome ? <Ended matter={matter} /> : <Clock matter={matter} />}
      <Beside matter={matter} />
      {!outcome && <ReportPart matter={matter} />}
      <div className={styles.buttons}>
        {may("evidence.export") && <PackButton number={number} />}
        {!outcome && may("regulator.record") && <OutcomeForm matter={matter} />}
      </div>
    </Card>
  );
}

function Clock({ matter: { workingDays, dueAt, daysLeft, isLate } }: { matter: Matter }) {
  const { t } = useTranslation("regulatorDesk");
  const reader = useReader();
  const day = formatDeadline(new Date(dueAt), new Date(), reader);
  return (
    <p>
      {t("due", { days: workingDays, day })} ·{" "}
      <strong className={isLate ? styles.late : undefined}>
        {isLate ? t("late") : t("daysLeft", { count: daysLeft })}
      </strong>
    </p>
  );
}

function Ended({ matter: { outcome, proof, isLate, closedBy, closedAt } }: { matter: Matter }) {
  const { t } = useTranslation("regulatorDesk");
  return (
    <p>
      <strong>{outcome && t(`outcome.${outcome}`)}</strong> ·{" "}
      <span className={isLate ? styles.late : undefined}>{isLate ? t("endedLate") : t("inTime")}</span> ·{" "}
      {proof ? t("proofIs", { proof }) : t("noProof")}
      <span className={styles.quiet}>
        {" "}
        · {closedBy?.name} {closedAt && <Moment at={closedAt} />}
      </span>
    </p>
  );
}

function Beside({ matter: { beside } }: { matter: Matter }) {
  const { t } = useTranslation("regulatorDesk");
  const reader = useReader();
  if (beside.length === 0) return null;
  return (
    <ul className={styles.beside}>
      {beside.map(({ id, authority, kind, dueAt }) => (
        <li key={id}>
          {t("beside", {
            kind: t(`kind.${kind}`),
            authority,
            day: formatDeadline(new Date(dueAt), new Date(), reader),
          })}
        </li>
      ))}
    </ul>
  );
}
