import type { ScorecardForm } from "../api/scorecard-fields.ts";
import { type GivenAnswer, isFailed } from "./score.ts";

export type FullAnswer = GivenAnswer & { comment: string | null; places: readonly unknown[] };
export type MissingAnswer = {
  criterionCode: string;
  code: "unanswered" | "critical_needs_words" | "critical_needs_place";
};

/** What keeps an evaluation from being submitted: every criterion is answered, a failed critical one with words and a place. */
export function missingAnswers(form: ScorecardForm, answers: readonly FullAnswer[]): MissingAnswer[] {
  const given = new Map(answers.map((answer) => [answer.criterionCode, answer]));
  return form.sections
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion): MissingAnswer[] => {
      const answer = given.get(criterion.code);
      const criterionCode = criterion.code;
      if (!answer || (answer.value === null && !answer.isNotApplicable))
        return [{ criterionCode, code: "unanswered" }];
      if (!criterion.critical || !isFailed(criterion, answer)) return [];
      return [
        ...(answer.comment ? [] : [{ criterionCode, code: "critical_needs_words" as const }]),
        ...(answer.places.length > 0 ? [] : [{ criterionCode, code: "critical_needs_place" as const }]),
      ];
    });
}
