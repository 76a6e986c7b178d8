import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { claimOf } from "./claim.ts";
import { refuseWrongMoment } from "./rules.ts";

/** The claim has gone out to the party. */
export async function sendRecovery(
  actor: Staff,
  number: string,
  id: string,
  { reference }: { reference?: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "send_recovery");
    const claim = await claimOf(tx, complaint.id, id);
    refuseWrongMoment("send", claim.state);
    await tx
      .updateTable("recovery")
      .set({ state: "sent", reference, sent_at: tx.now, changed_at: tx.now })
      .where("id", "=", claim.id)
      .execute();
    return recordEvent(tx, actor, complaint, "send_recovery", { recoveryId: claim.id });
  });
}
