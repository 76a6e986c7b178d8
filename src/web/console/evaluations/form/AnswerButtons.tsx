import { useTranslation } from "react-i18next";
import type { EvaluationAnswer } from "../../../../shared/api/evaluation-routes.ts";
import type { Criterion } from "../../../../shared/api/scorecard-fields.ts";
import { useReader } from "../../../ui/reader.ts";
import { give, useDesk } from "../desk/desk-context.ts";
import styles from "./CriterionFields.module.css";

type Choice = { value: string; label: string; hint: string; isFailed?: boolean };

/** Yes and no, or the points of the scale, and "does not apply" where that may be. */
export function AnswerButtons({ criterion, answer }: { criterion: Criterion; answer: EvaluationAnswer }) {
  const desk = useDesk();
  const choices = useChoices(criterion);
  const chosen = answer.isNotApplicable ? "not_applicable" : answer.value;
  return (
    <div className={styles.choices}>
      {choices.map(({ value, label, hint, isFailed }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          data-failed={isFailed || undefined}
          onClick={() => give(desk, criterion, value)}
        >
          {label}
          <kbd className={styles.key} data-key={hint} />
        </button>
      ))}
    </div>
  );
}

function useChoices({ kind, points, mayNotApply }: Criterion): Choice[] {
  const { t } = useTranslation("evaluations");
  const { lang } = useReader();
  const answers: Choice[] =
    kind === "yes_no"
      ? [
          { value: "yes", label: t("answer.yes"), hint: "Y" },
          { value: "no", label: t("answer.no"), hint: "N", isFailed: true },
        ]
      : points.map((point, index) => ({
          value: point.code,
          label: lang === "en" ? point.en : point.zh,
          hint: String(index + 1),
          isFailed: point.share === 0,
        }));
  const notApplicable = { value: "not_applicable", label: t("answer.notApplicable"), hint: "A" };
  return mayNotApply ? [...answers, notApplicable] : answers;
}
