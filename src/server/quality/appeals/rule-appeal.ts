import type { z } from "zod";
import type { appealRoutes } from "../../../shared/api/appeal-routes.ts";
import { scoreOf } from "../../../shared/scorecards/score.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { type Evaluation, findEvaluation } from "../evaluation/evaluation.ts";
import { answersInForce, scoresInForce } from "../evaluation/read-evaluations.ts";
import { scorecardVersion } from "../scorecards/scorecard-version.ts";
import { policyOfVersion } from "./appeal-policy.ts";
import { mayNotRule, nothingLeft, notOpen, rulingsIncomplete, unknownAppeal } from "./appeal-refusals.ts";
import { recordAppealEvent } from "./record-appeal-event.ts";
import { changedAnswers, isChange, type Ruling, refuseImpossible, withChanges } from "./ruled-answers.ts";
import { whyNotRule } from "./rules.ts";
import { sidesOf } from "./sides.ts";

type Ruled = z.output<typeof appealRoutes.ruleAppeal.body>;
type Answer = z.input<typeof appealRoutes.ruleAppeal.answer>;
type Appeal = Awaited<ReturnType<typeof lockedAppeal>>;

/** Somebody who had no hand in it rules each appealed criterion; what is changed corrects the score, with a trace. */
export async function ruleAppeal(actor: Staff, id: string, ruled: Ruled): Promise<Answer> {
  return inTransaction(actor, async (tx) => {
    const appeal = await lockedAppeal(tx, id);
    const evaluation = await findEvaluation(tx, appeal.evaluation_id, { isLocked: true });
    await refuseRuler(tx, actor, appeal, evaluation);
    await refuseOtherPoints(tx, appeal, ruled.rulings);
    const scores = await correct(tx, actor, appeal, evaluation, ruled.rulings);
    const outcome = ruled.rulings.some(isChange) ? "changed" : "upheld";
    await tx
      .updateTable("appeal")
      .set({ state: "ruled", outcome, reason: ruled.reason, ruled_by: actor.id, ruled_at: tx.now })
      .where("id", "=", id)
      .execute();
    for (const ruling of ruled.rulings) await keepRuling(tx, id, ruling);
    await recordAppealEvent(tx, actor, appeal, "ruled");
    return { id, ...scores };
  });
}

async function lockedAppeal(tx: Tx, id: string) {
  const appeal = await tx
    .selectFrom("appeal")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!appeal) throw unknownAppeal();
  if (appeal.state !== "open") throw notOpen();
  return appeal;
}

async function refuseRuler(tx: Tx, actor: Staff, appeal: Appeal, evaluation: Evaluation): Promise<void> {
  const appealed = {
    evaluationId: evaluation.id,
    conversationId: evaluation.conversation_id,
    complaintId: evaluation.complaint_id,
    appellantId: appeal.staff_id,
  };
  const sides = (await sidesOf(tx, actor.id, [appealed])).get(evaluation.id)!;
  const policy = await policyOfVersion(tx, appeal.policy_version);
  const why = whyNotRule(actor.role, sides, policy, appeal.level);
  if (why) throw mayNotRule(why);
}

async function refuseOtherPoints(tx: Tx, { id }: Appeal, rulings: Ruling[]): Promise<void> {
  const points = await tx
    .selectFrom("appeal_point")
    .select("criterion_code")
    .where("appeal_id", "=", id)
    .execute();
  const wanted = points.map(({ criterion_code }) => criterion_code).sort();
  const given = rulings.map(({ criterionCode }) => criterionCode).sort();
  if (JSON.stringify(wanted) === JSON.stringify(given)) return;
  throw rulingsIncomplete();
}

/** The form is worked out again with the ruled answers; without a change nothing is corrected. */
async function correct(tx: Tx, actor: Staff, appeal: Appeal, evaluation: Evaluation, rulings: Ruling[]) {
  const { form } = await scorecardVersion(tx, evaluation.scorecard_code, evaluation.scorecard_version);
  const before = (await answersInForce(tx, [evaluation.id])).get(evaluation.id) ?? [];
  const changed = changedAnswers(before, rulings);
  refuseImpossible(form, rulings, changed);
  const was = (await scoresInForce(tx, [evaluation.id])).get(evaluation.id)!;
  if (changed.length === 0) return { score: was.score, scoreBefore: was.score };
  const { score, hasCritical } = scoreOf(form, withChanges(before, changed));
  if (score === null) throw nothingLeft();
  await tx
    .insertInto("evaluation_correction")
    .values({
      id: newId(),
      evaluation_id: evaluation.id,
      // An appeal is ruled once, so its place among the appeals orders the corrections too.
      position: appeal.position,
      appeal_id: appeal.id,
      score_before: was.score,
      score_after: score,
      had_critical: was.hasCritical,
      has_critical: hasCritical,
      answers: JSON.stringify(changed),
      corrected_by: actor.id,
      corrected_at: tx.now,
    })
    .execute();
  return { score, scoreBefore: was.score };
}

async function keepRuling(tx: Tx, appealId: string, ruling: Ruling): Promise<void> {
  await tx
    .updateTable("appeal_point")
    .set({
      ruling: ruling.ruling,
      ruled_value: isChange(ruling) ? ruling.value : null,
      ruled_not_applicable: isChange(ruling) ? ruling.isNotApplicable : null,
      reason: ruling.reason,
    })
    .where("appeal_id", "=", appealId)
    .where("criterion_code", "=", ruling.criterionCode)
    .execute();
}
