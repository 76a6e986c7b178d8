import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { standingHold } from "./standing-hold.ts";

/** Ends a legal hold; from now on requests and retention apply to the complaint again. */
export async function releaseHold(
  actor: Staff,
  number: string,
  { reason }: { reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "release_hold");
    const hold = await standingHold(tx, complaint.id);
    if (!hold) throw notHeld();
    await tx
      .updateTable("legal_hold")
      .set({ released_by: actor.id, released_at: tx.now, release_reason: reason })
      .where("id", "=", hold.id)
      .execute();
    const reasonDigest = contentDigest(complaint.description_salt, reason);
    return recordEvent(tx, actor, complaint, "release_hold", { holdId: hold.id, reasonDigest });
  });
}

function notHeld(): NotPossibleNow {
  return new NotPossibleNow("not_held", {
    zh: "这张投诉单没有处于法律保全中。",
    en: "This complaint is not under legal hold.",
  });
}
