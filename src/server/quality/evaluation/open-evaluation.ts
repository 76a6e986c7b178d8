import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Forbidden } from "../../refusals.ts";
import { keepGiven, type ScorecardVersion } from "../scorecards/scorecard-version.ts";
import type { Purpose } from "./evaluation.ts";
import { hadPartIn } from "./had-part.ts";

type Opened = {
  conversation: { id: string; complaint_id: string; staff_id: string | null };
  evaluator: Pick<Staff, "id">;
  scorecard: ScorecardVersion;
  purpose: Purpose;
  isBlind: boolean;
  sampleItemId?: string;
};

/** Begins one person's evaluation of one conversation. Nobody judges what they had a part in. */
export async function openEvaluation(
  tx: Tx,
  { conversation, evaluator, scorecard, purpose, isBlind, sampleItemId }: Opened,
): Promise<string> {
  await refuseParty(tx, evaluator.id, conversation.complaint_id);
  await keepGiven(tx, scorecard);
  const { id } = await tx
    .insertInto("evaluation")
    .values({
      id: newId(),
      conversation_id: conversation.id,
      complaint_id: conversation.complaint_id,
      staff_id: conversation.staff_id,
      evaluator_id: evaluator.id,
      scorecard_code: scorecard.code,
      scorecard_version: scorecard.version,
      purpose,
      sample_item_id: sampleItemId ?? null,
      is_blind: isBlind,
      state: "draft",
      revision: 1,
      started_at: tx.now,
      saved_at: tx.now,
      counted_until: tx.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function refuseParty(tx: Tx, staffId: string, complaintId: string): Promise<void> {
  const parts = await hadPartIn(tx, staffId, [complaintId]);
  if (!parts.has(complaintId)) return;
  throw new Forbidden("own_conversation", {
    zh: "您参与过这件投诉的处理，须由没有参与的同事评分。",
    en: "You had a part in this complaint. A colleague who had none must judge it.",
  });
}
