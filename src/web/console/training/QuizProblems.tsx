import { useTranslation } from "react-i18next";
import type { FieldProblem } from "../problem.ts";
import styles from "./Training.module.css";

const codes = [
  "no_right_answer",
  "all_right",
  "several_right",
  "one_option",
  "true_or_false",
  "order_incomplete",
  "repeated",
  "too_few_questions",
  "pass_mark_above_points",
  "missing",
] as const;

/** What makes a quiz unfit, question by question. */
export function QuizProblems({ fields }: { fields: readonly FieldProblem[] }) {
  const { t } = useTranslation("training");
  if (fields.length === 0) return null;
  return (
    <ul className={styles.problems} role="alert">
      {fields.map(({ at, code }) => {
        const question = /\/questions\/(\d+)\//.exec(at)?.[1];
        const known = codes.find((each) => each === code);
        return (
          <li key={`${at} ${code}`}>
            {question !== undefined && t("questionAt", { position: Number(question) + 1 })}{" "}
            {t(`problem.${known ?? "not_valid"}`)}
          </li>
        );
      })}
    </ul>
  );
}
