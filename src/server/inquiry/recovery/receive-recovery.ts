import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { claimOf } from "./claim.ts";
import { receivedSum, refuseWrongMoment } from "./rules.ts";

/** Money has come in; when all that was agreed is here, the claim is over. */
export async function receiveRecovery(
  actor: Staff,
  number: string,
  id: string,
  { amountMinor, reference }: { amountMinor: number; reference: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "receive_recovery");
    const claim = await claimOf(tx, complaint.id, id);
    refuseWrongMoment("receive", claim.state);
    const agreedMinor = claim.agreed_minor!;
    const sum = receivedSum({ agreedMinor, receivedMinor: claim.received_minor }, amountMinor);
    const isWhole = sum === agreedMinor;
    await tx
      .updateTable("recovery")
      .set({
        received_minor: sum,
        reference,
        changed_at: tx.now,
        ...(isWhole ? { state: "received", settled_at: tx.now } : {}),
      })
      .where("id", "=", claim.id)
      .execute();
    return recordEvent(tx, actor, complaint, "receive_recovery", {
      recoveryId: claim.id,
      amountMinor,
      receivedMinor: sum,
    });
  });
}
