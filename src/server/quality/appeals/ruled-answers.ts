import type { z } from "zod";
import type { appealRoutes } from "../../../shared/api/appeal-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { GivenAnswer } from "../../../shared/scorecards/score.ts";
import { answerProblems } from "../evaluation/rules.ts";
import { rulingNotPossible } from "./appeal-refusals.ts";

export type Ruling = z.output<typeof appealRoutes.ruleAppeal.body>["rulings"][number];

export function withChanges(answers: GivenAnswer[], changed: Changed): GivenAnswer[] {
  const after = new Map(changed.map((change) => [change.criterionCode, change.after]));
  return answers.map((answer) => ({ ...answer, ...after.get(answer.criterionCode) }));
}

export function isChange({ ruling }: Ruling): boolean {
  return ruling === "changed";
}

/** What a ruling changes, criterion by criterion. */
export function changedAnswers(before: GivenAnswer[], rulings: Ruling[]) {
  return rulings.filter(isChange).map(({ criterionCode, value, isNotApplicable }) => {
    const was = before.find((answer) => answer.criterionCode === criterionCode)!;
    return {
      criterionCode,
      before: { value: was.value, isNotApplicable: was.isNotApplicable },
      after: { value, isNotApplicable },
    };
  });
}

export type Changed = ReturnType<typeof changedAnswers>;

/** A changed answer is another than before, and one the scorecard knows. */
export function refuseImpossible(form: ScorecardForm, rulings: Ruling[], changed: Changed): void {
  const fields = changed.flatMap(({ criterionCode, before, after }) => {
    const at = `/rulings/${rulings.findIndex((ruling) => ruling.criterionCode === criterionCode)}/value`;
    const answer = { criterionCode, ...after, comment: null, places: [] };
    const isSame = before.value === after.value && before.isNotApplicable === after.isNotApplicable;
    if (isSame || (after.value === null && !after.isNotApplicable)) return [{ at, code: "changes_nothing" }];
    return answerProblems(form, [answer]).map(({ code }) => ({ at, code }));
  });
  if (fields.length === 0) return;
  throw rulingNotPossible(fields);
}
