import type { Staff } from "../actor.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import type { Offer } from "./offer.ts";
import { offeredWords } from "./words.ts";

/** The offer goes before the customer; whether it may was asked before. */
export async function putToCustomer(
  tx: Tx,
  actor: Staff,
  complaint: Complaint,
  offer: Offer,
): Promise<ComplaintReceipt> {
  await tx
    .updateTable("remedy_offer")
    .set({ state: "offered", offered_at: tx.now })
    .where("id", "=", offer.id)
    .execute();
  const message = await tellCustomer(tx, actor, complaint, offeredWords(offer.explanation, offer.options));
  return moveComplaint(
    tx,
    actor,
    complaint,
    "offer",
    { waiting_for: "customer" },
    { offerId: offer.id, message },
  );
}
