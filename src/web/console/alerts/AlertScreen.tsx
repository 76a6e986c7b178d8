import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { AlertHolds } from "../goods/AlertHolds.tsx";
import { Loaded } from "../Loaded.tsx";
import { AlertOpinions } from "../opinion/AlertOpinions.tsx";
import { Page } from "../Page.tsx";
import { RecallCard } from "../recalls/RecallCard.tsx";
import { useMay } from "../use-me.ts";
import { Picture } from "../war-room/Picture.tsx";
import { Watch, Work } from "../war-room/Sections.tsx";
import { Statements } from "../war-room/Statements.tsx";
import { AlertComplaints } from "./AlertComplaints.tsx";
import { AlertDeeds } from "./AlertDeeds.tsx";
import styles from "./alerts.module.css";
import { type AlertFile, alertQuery } from "./alerts-query.ts";
import { CallsBoard } from "./CallsBoard.tsx";
import { LevelMark } from "./LevelMark.tsx";
import { Scope } from "./Scope.tsx";

const route = getRouteApi("/inside/alerts/$number");

/** One alert, live: what it is, who has answered; the war room's sections stand below. */
export function AlertScreen() {
  const { t } = useTranslation(["alerts", "common", "warRoom"]);
  const { number } = route.useParams();
  const found = useQuery(alertQuery(number));
  return (
    <Page
      title={found.data ? `${found.data.alert.number} ${found.data.alert.title}` : `${t("title")} ${number}`}
      about={<Link to="/alerts">{t("title")}</Link>}
      action={
        <Link to="/alerts/$number/screen" params={{ number }}>
          {t("warRoom:open")}
        </Link>
      }
    >
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
        {(file) => <File file={file} />}
      </Loaded>
    </Page>
  );
}

function File({ file }: { file: AlertFile }) {
  const may = useMay();
  const mayLead = may("alert.lead");
  const { alert, calls } = file;
  const isOpen = alert.closedAt === null;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Head file={file} />
        <Picture number={alert.number} />
        <CallsBoard calls={calls} mayCall={mayLead && isOpen} />
        <Statements number={alert.number} isOpen={isOpen} />
        <Work number={alert.number} isOpen={isOpen} />
        {!alert.isDrill && <AlertHolds number={alert.number} isOpen={isOpen} />}
        {!alert.isDrill && <RecallCard number={alert.number} isConfirmed={alert.state === "confirmed"} />}
        {!alert.isDrill && may("opinion.read") && <AlertOpinions number={alert.number} />}
        {may("complaint.read") && <AlertComplaints alert={alert} mayLead={mayLead && isOpen} />}
      </div>
      <div className={styles.column}>
        <Watch number={alert.number} isOpen={isOpen} />
        {mayLead && isOpen && <AlertDeeds key={alert.version} alert={alert} offer={file.offer} />}
      </div>
    </div>
  );
}

function Head({ file: { alert, scope, signals } }: { file: AlertFile }) {
  const { t } = useTranslation("alerts");
  const readsSignals = useMay()("signal.read");
  return (
    <Card aside={<LevelMark level={alert.level} />} title={t(`state.${alert.state}`)}>
      <div className={styles.facts}>
        {alert.isDrill && <Tag>{t("drill")}</Tag>}
        <span>{alert.openedBy ? t("openedBy", { name: alert.openedBy.name }) : t("openedByHouse")}</span>
        <Moment at={alert.openedAt} />
        <span>{t("childrenOf", { complaints: alert.complaints, customers: alert.customers })}</span>
        {alert.called > 0 && (
          <span className={alert.answered < alert.called ? styles.warn : styles.good}>
            {t("answeredOf", { answered: alert.answered, called: alert.called })}
          </span>
        )}
      </div>
      {alert.summary && <p>{alert.summary}</p>}
      <Scope scope={scope} />
      {signals.length > 0 && (
        <p className={styles.facts}>
          {t("signals")}
          {signals.map((signal) =>
            readsSignals ? (
              <Link key={signal.id} to="/signals/$number" params={{ number: String(signal.number) }}>
                {signal.number} {signal.title}
              </Link>
            ) : (
              <span key={signal.id}>{signal.title}</span>
            ),
          )}
        </p>
      )}
    </Card>
  );
}
