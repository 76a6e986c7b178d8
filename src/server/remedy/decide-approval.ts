import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { recordWaiting } from "../complaint/waiting-for.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { type OpenApproval, openApproval } from "./open-approval.ts";
import { putToCustomer } from "./put-to-customer.ts";

type Verdict = { reason: string };

/** Another person, whose limit covers every option, says yes; the offer goes to the customer in the same moment. */
export async function approveOffer(
  actor: Staff,
  approvalId: string,
  { reason }: Verdict,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const opened = await openApproval(tx, actor, approvalId, "approve_offer");
    const data = await keepVerdict(tx, actor, opened, "approved", reason);
    await recordEvent(tx, actor, opened.complaint, "approve_offer", data);
    return putToCustomer(tx, actor, opened.complaint, opened.offer);
  });
}

/** The answer is no: the offer is out of play, and another one can be prepared. */
export async function refuseOffer(
  actor: Staff,
  approvalId: string,
  { reason }: Verdict,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const opened = await openApproval(tx, actor, approvalId, "refuse_offer");
    const data = await keepVerdict(tx, actor, opened, "refused", reason);
    await tx
      .updateTable("remedy_offer")
      .set({ state: "refused" })
      .where("id", "=", opened.offer.id)
      .execute();
    return recordWaiting(tx, actor, opened.complaint, "refuse_offer", data);
  });
}

async function keepVerdict(
  tx: Tx,
  actor: Staff,
  { approval, offer, complaint }: OpenApproval,
  decision: "approved" | "refused",
  reason: string,
) {
  await tx
    .updateTable("approval")
    .set({ decision, decided_by: actor.id, decided_at: tx.now, decision_reason: reason })
    .where("id", "=", approval.id)
    .execute();
  await stopClock(tx, complaint.id, "approval", approval.id);
  return {
    offerId: offer.id,
    approvalId: approval.id,
    reasonDigest: contentDigest(complaint.description_salt, reason),
  };
}
