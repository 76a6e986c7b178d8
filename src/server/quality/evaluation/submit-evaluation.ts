import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { missingAnswers } from "../../../shared/scorecards/missing-answers.ts";
import { scoreOf } from "../../../shared/scorecards/score.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { scorecardVersion } from "../scorecards/scorecard-version.ts";
import { answersOf, type Evaluation } from "./evaluation.ts";
import { ownDraft, refuseStale } from "./own-draft.ts";

/** From here on it stands. Whom it is about may read it, unless it only serves to compare inspectors. */
export async function submitEvaluation(
  actor: Staff,
  id: string,
  { revision }: { revision: number },
): Promise<{ score: number; hasCritical: boolean }> {
  return inTransaction(actor, async (tx) => {
    const evaluation = await ownDraft(tx, actor, id);
    refuseStale(revision, evaluation);
    const { form } = await scorecardVersion(tx, evaluation.scorecard_code, evaluation.scorecard_version);
    const answers = (await answersOf(tx, [id])).get(id) ?? [];
    refuseUnfinished(form, answers);
    const { score, hasCritical } = scoreOf(form, answers);
    if (score === null) throw nothingJudged();
    await tx
      .updateTable("evaluation")
      .set({
        state: "submitted",
        score,
        has_critical: hasCritical,
        submitted_at: tx.now,
        released_at: isForComparison(evaluation) ? null : tx.now,
      })
      .where("id", "=", id)
      .execute();
    if (evaluation.sample_item_id) await finishItem(tx, evaluation.sample_item_id);
    return { score, hasCritical };
  });
}

function isForComparison({ purpose }: Evaluation): boolean {
  return purpose === "calibration" || purpose === "double_blind";
}

function refuseUnfinished(form: ScorecardForm, answers: EvaluationAnswer[]): void {
  const missing = missingAnswers(form, answers);
  if (missing.length === 0) return;
  throw new Invalid(
    "evaluation_not_complete",
    {
      zh: `还有 ${missing.length} 处没有填完。`,
      en: `${missing.length} ${missing.length === 1 ? "answer is" : "answers are"} still missing.`,
    },
    { fields: missing.map(({ criterionCode, code }) => ({ at: `/answers/${criterionCode}`, code })) },
  );
}

/** Done once everybody it is assigned to has submitted. The item is locked, so that of two at once the last one sees it. */
async function finishItem(tx: Tx, itemId: string): Promise<void> {
  const item = await tx
    .selectFrom("sample_item")
    .select(["assigned_to", "second_assigned_to"])
    .where("id", "=", itemId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const submitted = await tx
    .selectFrom("evaluation")
    .select("evaluator_id")
    .where("sample_item_id", "=", itemId)
    .where("state", "=", "submitted")
    .execute();
  const by = new Set(submitted.map(({ evaluator_id }) => evaluator_id));
  const isDone = [item.assigned_to, item.second_assigned_to].every((id) => id === null || by.has(id));
  if (isDone) await tx.updateTable("sample_item").set({ state: "done" }).where("id", "=", itemId).execute();
}

function nothingJudged(): Invalid {
  return new Invalid("nothing_judged", {
    zh: "每一项都“不适用”，算不出分数。请至少评一项。",
    en: "Nothing applies, so there is no score. Judge one criterion at least.",
  });
}
