import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./ObjectionCard.module.css";
import type { ObjectionRow } from "./objections-query.ts";
import { ReviewForm } from "./ReviewForm.tsx";

/** One objection: the customer's words, and the review. */
export function ObjectionCard({ objection }: { objection: ObjectionRow }) {
  const { t } = useTranslation(["objections", "terms"]);
  const { complaintNumber: number, outcome } = objection;
  return (
    <Card
      title={
        <Link to="/complaints/$number" params={{ number }}>
          {objection.complaintTitle}
        </Link>
      }
      aside={
        <>
          <SeverityMark severity={objection.severity} />
          {!outcome && <TimeLeft dueAt={objection.dueAt} urgency={objection.isLate ? "breached" : "calm"} />}
        </>
      }
    >
      <p className={styles.by}>
        {number} · {t("raised")} <Moment at={objection.raisedAt} /> ·{" "}
        {objection.source ? t(`terms:answerSource.${objection.source}`) : t("terms:channel.portal")}
      </p>
      <p className={styles.words}>{objection.words}</p>
      {outcome ? <Decision objection={objection} /> : <Review objection={objection} />}
    </Card>
  );
}

function Review({ objection }: { objection: ObjectionRow }) {
  const { t } = useTranslation("objections");
  if (!objection.mayDecide) return <Alert type="info" showIcon title={t("ownResult")} />;
  return <ReviewForm objection={objection} />;
}

function Decision({ objection: { outcome, decidedBy, decidedAt, answer } }: { objection: ObjectionRow }) {
  const { t } = useTranslation("objections");
  return (
    <div className={styles.decision}>
      <strong>{outcome && t(`outcome.${outcome}`)}</strong> {decidedBy?.name}{" "}
      {decidedAt && <Moment at={decidedAt} />}
      <p className={styles.words}>{answer}</p>
    </div>
  );
}
