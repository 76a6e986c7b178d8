import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { refuseWithoutMark } from "../people/marks/refuse-without-mark.ts";
import { sayRestatement } from "./say-restatement.ts";

/** A person takes the complaint, owns it from now on, and says back what they understood. */
export async function acceptComplaint(
  actor: Staff,
  number: string,
  { version, restatement }: { version: number; restatement: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "accept", version);
    const ownerId = complaint.owner_id ?? actor.id;
    if (!complaint.owner_id) await refuseWithoutMark(tx, actor.id, complaint);

    await stopClock(tx, complaint.id, "acknowledge");
    const said = await sayRestatement(tx, actor, complaint, restatement);
    return moveComplaint(
      tx,
      actor,
      complaint,
      "accept",
      { owner_id: ownerId, accepted_at: tx.now, restatement, restatement_confirmed_at: null },
      { ownerId, ...said },
    );
  });
}
