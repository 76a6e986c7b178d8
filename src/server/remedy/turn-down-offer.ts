import type { Customer, Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { waitingAfter } from "../complaint/waiting-for.ts";
import { inTransaction } from "../db/database.ts";
import { type OfferAnswer, recordAnswer } from "./answer.ts";
import { offerBeforeCustomer } from "./offer.ts";

/** The customer asks for something else: their words are what the next offer starts from. */
export async function counterOffer(
  actor: Staff | Customer,
  number: string,
  answer: OfferAnswer & { words: string },
): Promise<ComplaintReceipt> {
  return turnDown(actor, number, answer, "counter_offer", "countered");
}

/** The customer wants none of the options. */
export async function declineOffer(
  actor: Staff | Customer,
  number: string,
  answer: OfferAnswer,
): Promise<ComplaintReceipt> {
  return turnDown(actor, number, answer, "decline_offer", "declined");
}

async function turnDown(
  actor: Staff | Customer,
  number: string,
  { offerId, version, ...answer }: OfferAnswer,
  step: "counter_offer" | "decline_offer",
  state: "countered" | "declined",
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, step, version);
    const offer = await offerBeforeCustomer(tx, complaint.id, offerId);
    const answered = await recordAnswer(tx, actor, complaint, offer, state, answer);
    const waitingFor = await waitingAfter(tx, complaint, step);
    return moveComplaint(tx, actor, complaint, step, { waiting_for: waitingFor }, answered);
  });
}
