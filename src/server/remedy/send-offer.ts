import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { type Authority, authoritiesInForce } from "../people/grade-limits.ts";
import { SignInNeeded } from "../refusals.ts";
import { grantOffer } from "./authority/grant-offer.ts";
import { draftOf } from "./offer.ts";
import { putToCustomer } from "./put-to-customer.ts";

/** Puts the options to the customer on the sender's own authority, which must cover all of them. */
export async function sendOffer(
  actor: Staff,
  number: string,
  offerId: string,
  { version }: { version: number },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "offer", version);
    const offer = await draftOf(tx, complaint.id, offerId);
    const authority = await ownAuthority(tx, actor);
    await grantOffer(tx, complaint, offer, { authority, approvalId: null });
    return putToCustomer(tx, actor, complaint, offer);
  });
}

// A session outlives a dismissal by a moment; the authority does not.
async function ownAuthority(tx: Tx, actor: Staff): Promise<Authority> {
  const [authority] = await authoritiesInForce(tx, [actor.id]);
  if (authority) return authority;
  throw new SignInNeeded("sign_in_needed", { zh: "请先登录。", en: "Please sign in first." });
}
