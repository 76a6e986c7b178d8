import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { Forbidden, NotFound, NotPossibleNow } from "../../refusals.ts";
import { accessComplaint } from "../access-complaint.ts";
import { changeOwner } from "../change-owner.ts";
import type { ComplaintReceipt } from "../complaint.ts";
import { moveComplaint, recordEvent } from "../move-complaint.ts";

/** The colleague who was asked says yes: the complaint and its open promises are theirs, and the customer hears who it is. */
export async function takeHandOver(actor: Staff, number: string, id: string): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "take_hand_over");
    await refuseOthers(tx, actor, complaint.id, id);

    await answer(tx, id, "taken");
    const changed = await changeOwner(tx, actor, complaint, actor.id);
    return moveComplaint(
      tx,
      actor,
      complaint,
      "take_hand_over",
      { owner_id: actor.id },
      { handOverId: id, ...changed },
    );
  });
}

/** They cannot: the complaint stays where it is. */
export async function declineHandOver(
  actor: Staff,
  number: string,
  id: string,
  { words }: { words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "decline_hand_over");
    await refuseOthers(tx, actor, complaint.id, id);

    await answer(tx, id, "declined", words);
    return recordEvent(tx, actor, complaint, "decline_hand_over", {
      handOverId: id,
      wordsDigest: contentDigest(complaint.description_salt, words),
    });
  });
}

async function refuseOthers(tx: Tx, actor: Staff, complaintId: string, id: string): Promise<void> {
  const handOver = await tx
    .selectFrom("hand_over")
    .select(["to_staff_id", "state"])
    .where("id", "=", id)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!handOver)
    throw new NotFound("hand_over_not_found", {
      zh: "没有找到这次交接。",
      en: "There is no such hand-over.",
    });
  if (handOver.to_staff_id !== actor.id)
    throw new Forbidden("hand_over_to_another", {
      zh: "这次交接是请另一位同事接手的，只有对方能答复。",
      en: "Somebody else was asked; only they can answer.",
    });
  if (handOver.state !== "offered")
    throw new NotPossibleNow("hand_over_answered", {
      zh: "这次交接已经答复过了。",
      en: "This hand-over has been answered already.",
    });
}

async function answer(tx: Tx, id: string, state: "taken" | "declined", words?: string): Promise<void> {
  await tx
    .updateTable("hand_over")
    .set({ state, answered_at: tx.now, answer_words: words ?? null })
    .where("id", "=", id)
    .execute();
}
