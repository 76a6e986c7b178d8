import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { claimOf } from "./claim.ts";
import { refuseWrongMoment } from "./rules.ts";

/** Gives a claim up. What has come in stays counted. */
export async function writeOffRecovery(
  actor: Staff,
  number: string,
  id: string,
  { words }: { words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "write_off_recovery");
    const claim = await claimOf(tx, complaint.id, id);
    refuseWrongMoment("write_off", claim.state);
    await tx
      .updateTable("recovery")
      .set({ state: "written_off", last_words: words, settled_at: tx.now, changed_at: tx.now })
      .where("id", "=", claim.id)
      .execute();
    return recordEvent(tx, actor, complaint, "write_off_recovery", {
      recoveryId: claim.id,
      wordsDigest: contentDigest(complaint.description_salt, words),
    });
  });
}
