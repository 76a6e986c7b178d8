import type { z } from "zod";
import type { AppealPolicy } from "../../../shared/api/appeal-fields.ts";
import type { appealRoutes } from "../../../shared/api/appeal-routes.ts";
import { formatDeadline } from "../../../shared/dates.ts";
import type { Staff } from "../../actor.ts";
import type { BusinessCalendar } from "../../clocks/business-calendar.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { currentPolicy } from "./appeal-policy.ts";
import { appealCalendar, earlierAppeals, releasedEvaluation } from "./appealable.ts";
import { recordAppealEvent } from "./record-appeal-event.ts";
import { appealUntil, chanceOf, levelOf, rulingDue } from "./rules.ts";

type Raised = z.output<typeof appealRoutes.raiseAppeal.body>;
type Evaluation = Awaited<ReturnType<typeof releasedEvaluation>>;

/** The evaluated person does not agree with named criteria, and says why and where. */
export async function raiseAppeal(
  actor: Staff,
  evaluationId: string,
  raised: Raised,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const evaluation = await releasedEvaluation(tx, actor.id, evaluationId, { lock: true });
    const { version, policy } = await currentPolicy(tx);
    const calendar = await appealCalendar(tx);
    const earlier = await earlierAppeals(tx, evaluationId);
    refuseNoChance(tx, policy, calendar, evaluation, earlier);
    await refuseUnknownPoints(tx, evaluation, raised);
    const level = levelOf(policy, earlier.length + 1);
    const appeal = { id: newId(), level, dueAt: rulingDue(calendar, tx.now, policy, level) };
    await insertAppeal(tx, actor, evaluation, { ...appeal, position: earlier.length + 1, version }, raised);
    await recordAppealEvent(tx, actor, appeal, "raised");
    await addJob(tx, "appeal_due", { appealId: appeal.id }, { runAt: appeal.dueAt });
    return { id: appeal.id };
  });
}

function refuseNoChance(
  { now }: Tx,
  policy: AppealPolicy,
  calendar: BusinessCalendar,
  { released_at }: Evaluation,
  earlier: { state: string }[],
): void {
  const until = appealUntil(calendar, released_at, policy);
  const { why } = chanceOf(policy, earlier, { now, until });
  if (why === "open_already")
    throw new NotPossibleNow("appeal_open_already", {
      zh: "您对这份评分的申诉正在处理中，裁定后才能再次申诉。",
      en: "Your appeal against this evaluation is being ruled; another is possible only afterwards.",
    });
  if (why === "no_more")
    throw new NotPossibleNow("no_more_appeals", {
      zh: `每份评分最多申诉 ${policy.mostAppeals} 次，已经用完。`,
      en: `An evaluation can be appealed ${policy.mostAppeals} times at most; that has been done.`,
    });
  if (why === "too_late") throw tooLate(until, { now, timeZone: calendar.timeZone });
}

function tooLate(until: Date, { now, timeZone }: { now: Date; timeZone: string }): NotPossibleNow {
  const day = (lang: "zh-CN" | "en") => formatDeadline(until, now, { lang, timeZone });
  return new NotPossibleNow(
    "appeal_too_late",
    {
      zh: `申诉期限已过：应在 ${day("zh-CN")}提出。`,
      en: `The time to appeal is over: it had to be raised ${day("en")}.`,
    },
    { until: until.toISOString() },
  );
}

async function refuseUnknownPoints(tx: Tx, evaluation: Evaluation, { points }: Raised): Promise<void> {
  const answers = await tx
    .selectFrom("evaluation_answer")
    .select("criterion_code")
    .where("evaluation_id", "=", evaluation.id)
    .execute();
  const codes = points.map(({ criterionCode }) => criterionCode);
  const known = new Set(answers.map(({ criterion_code }) => criterion_code));
  const at = codes.findIndex((code, index) => !known.has(code) || codes.indexOf(code) !== index);
  if (at !== -1) throw wrongPoint(`/points/${at}/criterionCode`, "criterion_not_evaluated");
  const outside = await placeOutside(tx, evaluation, points);
  if (outside !== -1) throw wrongPoint(`/points/${outside}/places`, "place_not_of_conversation");
}

/** The first point with a place that is not in the complaint; -1 when all are. */
async function placeOutside(tx: Tx, { complaint_id }: Evaluation, points: Raised["points"]): Promise<number> {
  const ids = points.flatMap(({ places }) =>
    places.map((at) => ("messageId" in at ? at.messageId : at.attachmentId)),
  );
  if (ids.length === 0) return -1;
  const messages = await tx
    .selectFrom("message")
    .select("id")
    .where("complaint_id", "=", complaint_id)
    .where("id", "in", ids)
    .execute();
  const attachments = await tx
    .selectFrom("attachment")
    .select("id")
    .where("complaint_id", "=", complaint_id)
    .where("id", "in", ids)
    .execute();
  const own = new Set([...messages, ...attachments].map(({ id }) => id));
  return points.findIndex(({ places }) =>
    places.some((at) => !own.has("messageId" in at ? at.messageId : at.attachmentId)),
  );
}

function wrongPoint(at: string, code: "criterion_not_evaluated" | "place_not_of_conversation"): Invalid {
  const wording =
    code === "criterion_not_evaluated"
      ? {
          zh: "申诉的评分项不在这份评分中，或重复填写。",
          en: "An appealed criterion is not part of this evaluation, or is named twice.",
        }
      : {
          zh: "标出的位置不在这次沟通中，请重新选择。",
          en: "A marked place is not in this conversation. Please choose again.",
        };
  return new Invalid(code, wording, { fields: [{ at, code }] });
}

async function insertAppeal(
  tx: Tx,
  actor: Staff,
  evaluation: Evaluation,
  appeal: { id: string; level: number; position: number; version: number; dueAt: Date },
  { words, points }: Raised,
): Promise<void> {
  await tx
    .insertInto("appeal")
    .values({
      id: appeal.id,
      evaluation_id: evaluation.id,
      complaint_id: evaluation.complaint_id,
      staff_id: actor.id,
      position: appeal.position,
      policy_version: appeal.version,
      level: appeal.level,
      words,
      raised_at: tx.now,
      due_at: appeal.dueAt,
      state: "open",
    })
    .execute();
  await tx
    .insertInto("appeal_point")
    .values(
      points.map(({ criterionCode, words, places }) => ({
        appeal_id: appeal.id,
        criterion_code: criterionCode,
        complaint_id: evaluation.complaint_id,
        words,
        places: JSON.stringify(places),
      })),
    )
    .execute();
}
