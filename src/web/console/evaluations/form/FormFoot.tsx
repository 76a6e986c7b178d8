import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Score } from "../../../../shared/scorecards/score.ts";
import { criteriaOf, useDesk } from "../desk/desk-context.ts";
import styles from "./EvaluationForm.module.css";

/** The score so far, what is still missing, and the end of the work. */
export function FormFoot({ score }: { score: Score }) {
  const { t } = useTranslation("evaluations");
  const { evaluation, submit, isOpen, isTried, setCurrent } = useDesk();
  const criteria = criteriaOf(evaluation);
  const unanswered = new Set(submit.missing.map(({ criterionCode }) => criterionCode));
  const first = criteria.findIndex(({ code }) => unanswered.has(code));
  const points = isOpen ? score.score : evaluation.score;
  return (
    <footer className={styles.foot}>
      <p className={styles.score} data-critical={score.hasCritical || undefined}>
        <b>{points ?? "–"}</b> {t("form.points")}
        {score.hasCritical && <span>{t("form.hasCritical")}</span>}
        {!isOpen && evaluation.scoreInForce !== evaluation.score && (
          <span>{t("form.inForce", { score: evaluation.scoreInForce })}</span>
        )}
      </p>
      {isOpen && (
        <>
          {unanswered.size > 0 && (
            <Button type="link" size="small" onClick={() => setCurrent(first)}>
              {t("form.missing", { count: unanswered.size })}
            </Button>
          )}
          {!isTried && (
            <Button
              type="primary"
              loading={submit.isPending}
              disabled={unanswered.size > 0}
              onClick={submit.send}
              title="Ctrl + Enter"
            >
              {t("form.submit")}
            </Button>
          )}
        </>
      )}
    </footer>
  );
}
