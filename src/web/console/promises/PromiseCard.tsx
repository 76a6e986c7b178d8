import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { useNameOf } from "../case/use-name-of.ts";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./promises.module.css";
import type { PromiseRow } from "./promises-query.ts";

/** One promise of the desk; the case it belongs to is one click away. */
export function PromiseCard({ promise }: { promise: PromiseRow }) {
  const { t } = useTranslation("promises");
  const nameOf = useNameOf();
  const { complaintNumber: number, department } = promise;
  return (
    <Card
      title={
        <Link to="/complaints/$number" params={{ number }}>
          {promise.deed}
        </Link>
      }
      aside={
        <>
          <SeverityMark severity={promise.severity} />
          <Standing promise={promise} />
        </>
      }
    >
      <p className={styles.case}>
        {promise.complaintTitle} · {number}
      </p>
      <p className={styles.facts}>
        {t("due")} <Moment at={promise.dueAt} />
        {promise.dueAt !== promise.firstDueAt && (
          <s>
            <Moment at={promise.firstDueAt} />
          </s>
        )}
        <span>{t("owner", { name: promise.owner.name })}</span>
        {department && <span>{nameOf(department)}</span>}
        <span>{t(`source.${promise.source}`)}</span>
        {promise.wasBroken && <Tag tone="breached">{t("broken")}</Tag>}
        {promise.toldLateAt && <Tag tone="at-risk">{t("toldLate")}</Tag>}
      </p>
    </Card>
  );
}

function Standing({ promise }: { promise: PromiseRow }) {
  const { t } = useTranslation("promises");
  if (promise.state === "kept") return <Tag tone="good">{t("kept")}</Tag>;
  if (promise.state === "cancelled") return <Tag>{t("cancelled")}</Tag>;
  return <TimeLeft dueAt={promise.dueAt} urgency={promise.isAtRisk ? "atRisk" : undefined} />;
}
