import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import type { Criterion, ScorecardForm } from "../../../shared/api/scorecard-fields.ts";

export type AnswerProblem = {
  at: string;
  code: "criterion_unknown" | "answered_twice" | "value_unknown" | "must_apply" | "answered_and_not";
};

/** Which of these answers the form does not know. */
export function answerProblems(form: ScorecardForm, answers: readonly EvaluationAnswer[]): AnswerProblem[] {
  const criteria = new Map(
    form.sections.flatMap((section) => section.criteria).map((criterion) => [criterion.code, criterion]),
  );
  return answers.flatMap((answer, index) => {
    const isSecond = answers.findIndex(({ criterionCode }) => criterionCode === answer.criterionCode) < index;
    const code = isSecond ? "answered_twice" : problemOf(criteria.get(answer.criterionCode), answer);
    return code ? [{ at: `/answers/${index}`, code }] : [];
  });
}

/**
 * Seconds of work to count: never more than have passed since the last ones were counted, so that two windows, or a
 * beat that was sent twice, count no second twice.
 */
export function countedSeconds(claimed: number, countedUntil: Date, now: Date): number {
  const passed = Math.floor((now.getTime() - countedUntil.getTime()) / 1000);
  return Math.max(0, Math.min(claimed, passed));
}

function problemOf(
  criterion: Criterion | undefined,
  { value, isNotApplicable }: EvaluationAnswer,
): AnswerProblem["code"] | null {
  if (!criterion) return "criterion_unknown";
  if (isNotApplicable && value !== null) return "answered_and_not";
  if (isNotApplicable && !criterion.mayNotApply) return "must_apply";
  return value === null || knownValues(criterion).includes(value) ? null : "value_unknown";
}

function knownValues({ kind, points }: Criterion): string[] {
  return kind === "yes_no" ? ["yes", "no"] : points.map(({ code }) => code);
}
