import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { inTransaction } from "../db/database.ts";
import { limitsInForce } from "../people/grade-limits.ts";
import { draftOf } from "./offer.ts";
import { putToCustomer } from "./put-to-customer.ts";
import { refuseOverLimit } from "./rules.ts";

/** Puts the options to the customer on the sender's own authority: each must lie within the sender's limit. */
export async function sendOffer(
  actor: Staff,
  number: string,
  offerId: string,
  { version }: { version: number },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "offer", version);
    const offer = await draftOf(tx, complaint.id, offerId);
    refuseOverLimit(offer.options, await limitsInForce(tx, actor.id));
    return putToCustomer(tx, actor, complaint, offer);
  });
}
