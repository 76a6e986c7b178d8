import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { waitingAfter } from "../complaint/waiting-for.ts";
import { keepNote } from "../correspondence/keep-note.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { NotPossibleNow } from "../refusals.ts";
import { type Offer, offerOf } from "./offer.ts";
import { withdrawnWords } from "./words.ts";

/** Takes an offer back, at whatever point before the answer; the customer hears of it if they had seen it. */
export async function withdrawOffer(
  actor: Staff,
  number: string,
  offerId: string,
  { version, reason }: { version: number; reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "withdraw_offer", version);
    const offer = await offerOf(tx, complaint.id, offerId);
    refuseEnded(offer);

    await tx.updateTable("remedy_offer").set({ state: "withdrawn" }).where("id", "=", offer.id).execute();
    await withdrawApproval(tx, actor, offer, reason);
    const note = await keepNote(tx, actor, complaint.id, reason);
    const message =
      offer.state === "offered" ? await tellCustomer(tx, actor, complaint, withdrawnWords()) : undefined;
    return moveComplaint(
      tx,
      actor,
      complaint,
      "withdraw_offer",
      { waiting_for: await waitingAfter(tx, complaint, "withdraw_offer") },
      { offerId: offer.id, offerState: offer.state, reason: note, message },
    );
  });
}

function refuseEnded(offer: Offer): void {
  if (["draft", "awaiting_approval", "offered"].includes(offer.state)) return;
  throw new NotPossibleNow(
    "offer_ended",
    { zh: "这组方案已经结束，不能再收回。", en: "This offer has ended and cannot be taken back." },
    { offerState: offer.state },
  );
}

async function withdrawApproval(tx: Tx, actor: Staff, offer: Offer, reason: string): Promise<void> {
  const withdrawn = await tx
    .updateTable("approval")
    .set({ decision: "withdrawn", decided_by: actor.id, decided_at: tx.now, decision_reason: reason })
    .where("offer_id", "=", offer.id)
    .where("decision", "is", null)
    .returning("id")
    .execute();
  for (const { id } of withdrawn) await stopClock(tx, offer.complaint_id, "approval", id);
}
