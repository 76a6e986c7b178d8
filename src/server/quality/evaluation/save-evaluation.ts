import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { scorecardVersion } from "../scorecards/scorecard-version.ts";
import type { Evaluation } from "./evaluation.ts";
import { ownDraft, refuseStale } from "./own-draft.ts";
import { refuseForeignPlaces } from "./refuse-foreign-places.ts";
import { type AnswerProblem, answerProblems } from "./rules.ts";

type Saved = { revision: number; answers: EvaluationAnswer[] };

/** Keeps what is answered so far: a criterion that is sent again is replaced, the others stay. */
export async function saveEvaluation(actor: Staff, id: string, { revision, answers }: Saved) {
  return inTransaction(actor, async (tx) => {
    const evaluation = await ownDraft(tx, actor, id);
    refuseStale(revision, evaluation);
    const { form } = await scorecardVersion(tx, evaluation.scorecard_code, evaluation.scorecard_version);
    refuseUnfit(form, answers);
    await refuseForeignPlaces(tx, evaluation.complaint_id, answers);
    await keepAnswers(tx, evaluation, answers);
    await tx
      .updateTable("evaluation")
      .set({ revision: revision + 1, saved_at: tx.now })
      .where("id", "=", id)
      .execute();
    return { revision: revision + 1, savedAt: tx.now.toISOString() };
  });
}

function refuseUnfit(form: ScorecardForm, answers: EvaluationAnswer[]): void {
  const fields = answerProblems(form, answers);
  if (fields.length > 0) throw unfit(fields);
}

async function keepAnswers(tx: Tx, evaluation: Evaluation, answers: EvaluationAnswer[]): Promise<void> {
  if (answers.length === 0) return;
  await tx
    .insertInto("evaluation_answer")
    .values(
      answers.map((answer) => ({
        evaluation_id: evaluation.id,
        complaint_id: evaluation.complaint_id,
        criterion_code: answer.criterionCode,
        value: answer.value,
        is_not_applicable: answer.isNotApplicable,
        comment: answer.comment,
        places: JSON.stringify(answer.places),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "evaluation_id", "criterion_code"]).doUpdateSet(({ ref }) => ({
        value: ref("excluded.value"),
        is_not_applicable: ref("excluded.is_not_applicable"),
        comment: ref("excluded.comment"),
        places: ref("excluded.places"),
      })),
    )
    .execute();
}

function unfit(fields: AnswerProblem[]): Invalid {
  return new Invalid(
    "answer_not_valid",
    { zh: "有的回答与评分表不符。", en: "Some answers do not fit the scorecard." },
    { fields },
  );
}
