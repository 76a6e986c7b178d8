import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { standingHold } from "./standing-hold.ts";

/** Puts a complaint under legal hold: nothing of it is erased, by request or by retention, until somebody ends it. */
export async function placeHold(
  actor: Staff,
  number: string,
  { reason }: { reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "place_hold");
    if (complaint.words_erased_at) throw nothingLeft();
    if (await standingHold(tx, complaint.id)) throw alreadyHeld();
    const holdId = newId();
    await tx
      .insertInto("legal_hold")
      .values({ id: holdId, complaint_id: complaint.id, reason, placed_by: actor.id, placed_at: tx.now })
      .execute();
    const reasonDigest = contentDigest(complaint.description_salt, reason);
    return recordEvent(tx, actor, complaint, "place_hold", { holdId, reasonDigest });
  });
}

function alreadyHeld(): NotPossibleNow {
  return new NotPossibleNow("already_held", {
    zh: "这张投诉单已处于法律保全中。",
    en: "This complaint is already under legal hold.",
  });
}

function nothingLeft(): NotPossibleNow {
  return new NotPossibleNow("contents_erased", {
    zh: "这张投诉单的内容已依法删除，无可保全。",
    en: "The contents of this complaint have been lawfully erased; there is nothing left to hold.",
  });
}
