import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import styles from "../parts/judgement/judgement.module.css";
import { named } from "../parts/judgement/judgement.ts";
import type { OwnEvaluation } from "./my-evaluations-query.ts";

/** One evaluation in the list: what it came to, and until when it can be appealed. */
export function OwnEvaluationCard({ evaluation }: { evaluation: OwnEvaluation }) {
  const { t } = useTranslation(["myEvaluations", "judgement", "terms"]);
  const { lang } = useReader();
  const { id, score, givenScore, appeal } = evaluation;
  return (
    <Card
      title={
        <Link to="/my-evaluations/$id" params={{ id }}>
          {evaluation.complaintTitle}
        </Link>
      }
      aside={
        appeal && (
          <Tag color={appeal.outcome === "changed" ? "success" : "default"}>
            {t(`judgement:appealState.${appeal.outcome ?? appeal.state}`)}
          </Tag>
        )
      }
    >
      <p className={styles.scores}>
        <span className={styles.score}>{t("judgement:points", { score })}</span>
        {score !== givenScore && (
          <span className={styles.quiet}>{t("judgement:was", { score: givenScore })}</span>
        )}
        {evaluation.hasCritical && <Tag color="error">{t("judgement:criticalFailed")}</Tag>}
      </p>
      <p className={styles.quiet}>
        {named(evaluation.scorecard, lang)} · {t(`terms:channel.${evaluation.channel}`)} ·{" "}
        <Moment at={evaluation.releasedAt} /> · {t("appealUntil")} <Moment at={evaluation.appealUntil} />
      </p>
    </Card>
  );
}
