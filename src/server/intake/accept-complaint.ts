import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";

/** A person takes the complaint, owns it from now on, and says back what they understood. */
export async function acceptComplaint(
  actor: Staff,
  number: string,
  { version, restatement }: { version: number; restatement: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "accept", version);

    await stopClock(tx, complaint.id, "acknowledge");
    return moveComplaint(
      tx,
      actor,
      complaint,
      "accept",
      {
        owner_id: complaint.owner_id ?? actor.id,
        accepted_at: tx.now,
        restatement,
        restatement_confirmed_at: null,
      },
      {
        ownerId: complaint.owner_id ?? actor.id,
        restatementDigest: contentDigest(complaint.description_salt, restatement),
      },
    );
  });
}
