import type { z } from "zod";
import type { appealRoutes } from "../../../shared/api/appeal-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { type GivenAnswer, scoreOf } from "../../../shared/scorecards/score.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Forbidden, Invalid } from "../../refusals.ts";
import { type Evaluation, findEvaluation } from "../evaluation/evaluation.ts";
import { answersInForce, scoresInForce } from "../evaluation/read-evaluations.ts";
import { answerProblems } from "../evaluation/rules.ts";
import { scorecardVersion } from "../scorecards/scorecard-version.ts";
import { policyOfVersion } from "./appeal-policy.ts";
import { notOpen, unknownAppeal } from "./appeal-refusals.ts";
import { recordAppealEvent } from "./record-appeal-event.ts";
import { type WhyNot, whyNotRule } from "./rules.ts";
import { sidesOf } from "./sides.ts";

type Ruled = z.output<typeof appealRoutes.ruleAppeal.body>;
type Ruling = Ruled["rulings"][number];
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
  if (why) throw new Forbidden(`appeal_${why}`, whyNotWords[why]);
}

const whyNotWords: Record<WhyNot, { zh: string; en: string }> = {
  own_evaluation: {
    zh: "这是您自己的申诉，须由其他同事裁定。",
    en: "This is your own appeal; somebody else rules it.",
  },
  graded: {
    zh: "您为这次沟通评过分，申诉须由没有评分的同事裁定。",
    en: "You graded this conversation. Somebody who did not must rule the appeal.",
  },
  party: {
    zh: "您参与过这件投诉的处理，申诉须由没有参与的同事裁定。",
    en: "You had a part in this complaint. Somebody who had none must rule the appeal.",
  },
  coach: {
    zh: "您正就这次沟通辅导申诉人，申诉须由其他同事裁定。",
    en: "You coach the appellant on this conversation. Somebody else must rule the appeal.",
  },
  level: {
    zh: "这条申诉已到上一级，您的岗位不能裁定这一级。",
    en: "This appeal stands at a higher level than your role rules.",
  },
};

async function refuseOtherPoints(tx: Tx, { id }: Appeal, rulings: Ruling[]): Promise<void> {
  const points = await tx
    .selectFrom("appeal_point")
    .select("criterion_code")
    .where("appeal_id", "=", id)
    .execute();
  const wanted = points.map(({ criterion_code }) => criterion_code).sort();
  const given = rulings.map(({ criterionCode }) => criterionCode).sort();
  if (JSON.stringify(wanted) === JSON.stringify(given)) return;
  throw new Invalid(
    "rulings_incomplete",
    {
      zh: "请对每一个申诉的评分项各作一次裁定。",
      en: "Please rule every appealed criterion once, and no other.",
    },
    { fields: [{ at: "/rulings", code: "rulings_incomplete" }] },
  );
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

function withChanges(answers: GivenAnswer[], changed: Changed): GivenAnswer[] {
  const after = new Map(changed.map((change) => [change.criterionCode, change.after]));
  return answers.map((answer) => ({ ...answer, ...after.get(answer.criterionCode) }));
}

function isChange({ ruling }: Ruling): boolean {
  return ruling === "changed";
}

function changedAnswers(before: GivenAnswer[], rulings: Ruling[]) {
  return rulings.filter(isChange).map(({ criterionCode, value, isNotApplicable }) => {
    const was = before.find((answer) => answer.criterionCode === criterionCode)!;
    return {
      criterionCode,
      before: { value: was.value, isNotApplicable: was.isNotApplicable },
      after: { value, isNotApplicable },
    };
  });
}

type Changed = ReturnType<typeof changedAnswers>;

function refuseImpossible(form: ScorecardForm, rulings: Ruling[], changed: Changed): void {
  const fields = changed.flatMap(({ criterionCode, before, after }) => {
    const at = `/rulings/${rulings.findIndex((ruling) => ruling.criterionCode === criterionCode)}/value`;
    const answer = { criterionCode, ...after, comment: null, places: [] };
    const isSame = before.value === after.value && before.isNotApplicable === after.isNotApplicable;
    if (isSame || (after.value === null && !after.isNotApplicable)) return [{ at, code: "changes_nothing" }];
    return answerProblems(form, [answer]).map(({ code }) => ({ at, code }));
  });
  if (fields.length === 0) return;
  throw new Invalid(
    "ruling_not_possible",
    {
      zh: "改判的答案必须是评分表允许的、与原答案不同的选项。",
      en: "A changed answer must be one the scorecard knows, and another than before.",
    },
    { fields },
  );
}

function nothingLeft(): Invalid {
  return new Invalid("nothing_judged", {
    zh: "这样改判后没有任何评分项适用，无法算出得分。",
    en: "After this ruling nothing would apply, and there would be no score.",
  });
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
