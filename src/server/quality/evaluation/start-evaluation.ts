import type { z } from "zod";
import type { evaluationRoutes } from "../../../shared/api/evaluation-routes.ts";
import type { Staff } from "../../actor.ts";
import { readableComplaint } from "../../complaint/readable-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Forbidden, NotFound, NotPossibleNow } from "../../refusals.ts";
import { scorecardFor } from "../scorecards/scorecard-for.ts";
import { scorecardVersion } from "../scorecards/scorecard-version.ts";
import { openEvaluation } from "./open-evaluation.ts";

type Start = z.output<typeof evaluationRoutes.startEvaluation.body>;
type BySample = Extract<Start, { sampleItemId: string }>;
type ByHand = Extract<Start, { complaintNumber: string }>;

/** Begins an evaluation, or goes on with the one that was begun. */
export async function startEvaluation(actor: Staff, start: Start): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => ({
    id: "sampleItemId" in start ? await judgeItem(tx, actor, start) : await judgeByHand(tx, actor, start),
  }));
}

async function judgeItem(tx: Tx, actor: Staff, { sampleItemId, isBlind }: BySample): Promise<string> {
  const item = await lockedItem(tx, actor, sampleItemId);
  const begun = await tx
    .selectFrom("evaluation")
    .select("id")
    .where("evaluator_id", "=", actor.id)
    .where("sample_item_id", "=", sampleItemId)
    .executeTakeFirst();
  if (begun) return begun.id;
  const conversation = await conversationOf(tx, item.conversation_id);
  return openEvaluation(tx, {
    conversation,
    evaluator: actor,
    scorecard: await scorecardOfItem(tx, sampleItemId, conversation),
    purpose: item.second_assigned_to === actor.id ? "double_blind" : "sample",
    // What two people score is compared: neither may know more than the other.
    isBlind: isBlind || item.second_assigned_to !== null,
    sampleItemId,
  });
}

async function judgeByHand(tx: Tx, actor: Staff, { complaintNumber, isBlind }: ByHand): Promise<string> {
  const complaint = await readableComplaint(tx, complaintNumber);
  const conversation = await tx
    .selectFrom("conversation")
    .selectAll()
    .where("complaint_id", "=", complaint.id)
    .orderBy("chapter", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!conversation) throw notEnded();
  const begun = await tx
    .selectFrom("evaluation")
    .select("id")
    .where("evaluator_id", "=", actor.id)
    .where("conversation_id", "=", conversation.id)
    .where("state", "=", "draft")
    .where("purpose", "=", "spot")
    .executeTakeFirst();
  if (begun) return begun.id;
  const scorecard = await scorecardFor(tx, conversation);
  return openEvaluation(tx, { conversation, evaluator: actor, scorecard, purpose: "spot", isBlind });
}

async function lockedItem(tx: Tx, actor: Staff, id: string) {
  const item = await tx
    .selectFrom("sample_item")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!item)
    throw new NotFound("sample_item_not_found", {
      zh: "没有找到这条样本。",
      en: "There is no such sampled conversation.",
    });
  if (item.assigned_to === actor.id || item.second_assigned_to === actor.id) return item;
  throw new Forbidden("not_assigned", {
    zh: "这条样本没有分配给您。",
    en: "This sampled conversation is not assigned to you.",
  });
}

/** Both who judge the same item do it by the same version, also when a newer one was published in between. */
async function scorecardOfItem(tx: Tx, itemId: string, conversation: Parameters<typeof scorecardFor>[1]) {
  const first = await tx
    .selectFrom("evaluation")
    .select(["scorecard_code as code", "scorecard_version as version"])
    .where("sample_item_id", "=", itemId)
    .executeTakeFirst();
  return first ? scorecardVersion(tx, first.code, first.version) : scorecardFor(tx, conversation);
}

function conversationOf(tx: Tx, id: string) {
  return tx.selectFrom("conversation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

function notEnded(): NotPossibleNow {
  return new NotPossibleNow("conversation_open", {
    zh: "这件投诉还在处理，办结后才能评分。",
    en: "This complaint is still open. It can be judged once it has ended.",
  });
}
