import type { z } from "zod";
import type { calibrationRoutes } from "../../../../shared/api/calibration-routes.ts";
import type { Staff } from "../../../actor.ts";
import { readableComplaint } from "../../../complaint/readable-complaint.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { Invalid, NotFound } from "../../../refusals.ts";
import { hadPartIn } from "../../evaluation/had-part.ts";
import { openEvaluation } from "../../evaluation/open-evaluation.ts";
import {
  allVersions,
  inForce,
  keepGiven,
  type ScorecardVersion,
} from "../../scorecards/scorecard-version.ts";
import { listCalibrators } from "./list-calibrators.ts";

type Start = z.output<typeof calibrationRoutes.startCalibration.body>;
type Conversation = { id: string; complaint_id: string; staff_id: string | null };

/** Several colleagues are invited to score the same conversations by the same scorecard, each alone. */
export async function startCalibration(actor: Staff, start: Start): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const dueAt = new Date(start.dueAt);
    if (dueAt <= tx.now) throw wrong("/dueAt", "time_in_past", timeInPast);
    const scorecard = await scorecardInForce(tx, start.scorecardCode);
    const conversations = await conversationsOf(tx, start.complaintNumbers);
    const participants = await refuseUnable(tx, start.participantIds, conversations);
    const id = newId();
    await tx
      .insertInto("calibration_session")
      .values({
        id,
        title: start.title,
        scorecard_code: scorecard.code,
        scorecard_version: scorecard.version,
        moderator_id: actor.id,
        state: "invited",
        due_at: dueAt,
        made_at: tx.now,
      })
      .execute();
    for (const [index, conversation] of conversations.entries())
      await invite(tx, { id, scorecard, conversation, position: index + 1, participants });
    return { id };
  });
}

async function scorecardInForce(tx: Tx, code: string): Promise<ScorecardVersion> {
  const found = inForce(await allVersions(tx)).find((version) => version.code === code);
  if (!found)
    throw new NotFound("scorecard_not_found", {
      zh: "没有找到这张在用的评分表。",
      en: "There is no such scorecard in force.",
    });
  await keepGiven(tx, found);
  return found;
}

async function conversationsOf(tx: Tx, numbers: string[]): Promise<Conversation[]> {
  const conversations: Conversation[] = [];
  for (const [index, number] of numbers.entries()) {
    const { id } = await readableComplaint(tx, number);
    const conversation = await tx
      .selectFrom("conversation")
      .select(["id", "complaint_id", "staff_id"])
      .where("complaint_id", "=", id)
      .orderBy("chapter", "desc")
      .limit(1)
      .executeTakeFirst();
    const at = `/complaintNumbers/${index}`;
    if (!conversation) throw wrong(at, "conversation_not_ended", notEnded);
    if (conversations.some((each) => each.id === conversation.id)) throw wrong(at, "named_twice", namedTwice);
    conversations.push(conversation);
  }
  return conversations;
}

/** Everybody invited may judge, and had no part in any of the conversations. */
async function refuseUnable(tx: Tx, ids: string[], conversations: Conversation[]): Promise<string[]> {
  const able = new Set((await listCalibrators(tx)).rows.map(({ id }) => id));
  const complaints = conversations.map(({ complaint_id }) => complaint_id);
  for (const [index, id] of ids.entries()) {
    const at = `/participantIds/${index}`;
    if (!able.has(id)) throw wrong(at, "cannot_evaluate", cannotEvaluate);
    if (ids.indexOf(id) !== index) throw wrong(at, "named_twice", namedTwice);
    if ((await hadPartIn(tx, id, complaints)).size > 0) throw wrong(at, "own_conversation", ownConversation);
  }
  return ids;
}

type Invitation = {
  id: string;
  scorecard: ScorecardVersion;
  conversation: Conversation;
  position: number;
  participants: string[];
};

async function invite(tx: Tx, { id, scorecard, conversation, position, participants }: Invitation) {
  const pair = { session_id: id, conversation_id: conversation.id };
  await tx
    .insertInto("calibration_conversation")
    .values({ ...pair, position })
    .execute();
  for (const staffId of participants) {
    const evaluator = { id: staffId };
    const evaluationId = await openEvaluation(tx, {
      conversation,
      evaluator,
      scorecard,
      purpose: "calibration",
      isBlind: true,
    });
    await tx
      .insertInto("calibration_entry")
      .values({ ...pair, staff_id: staffId, evaluation_id: evaluationId })
      .execute();
  }
}

const timeInPast = {
  zh: "这个时间已经过去，请填写将来的时间。",
  en: "This time has passed. Please give a later one.",
};
const notEnded = {
  zh: "其中一件投诉还没有结束，结束后才能用于校准。",
  en: "One of the complaints has not ended; it can be used once it has.",
};
const namedTwice = { zh: "同一项填写了两次。", en: "Something is named twice." };
const cannotEvaluate = {
  zh: "被邀请的同事中有人没有评分权限。",
  en: "Somebody invited may not evaluate.",
};
const ownConversation = {
  zh: "被邀请的同事中有人参与过所选的投诉，不能参加评分。",
  en: "Somebody invited had a part in one of the complaints and cannot judge it.",
};

function wrong(at: string, code: string, wording: { zh: string; en: string }): Invalid {
  return new Invalid(code, wording, { fields: [{ at, code }] });
}
