import type { Customer, Staff } from "../actor.ts";
import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";
import type { Offer } from "./offer.ts";

/** An answer to an offer: the customer's own, or heard by staff, who then name the version they saw and where they heard it. */
export type OfferAnswer = {
  offerId: string;
  version?: number;
  source?: string;
  words?: string;
};

/** Keeps the answer with the offer; what is returned goes into the event. */
export async function recordAnswer(
  tx: Tx,
  actor: Staff | Customer,
  complaint: Complaint,
  offer: Offer,
  state: "accepted" | "countered" | "declined",
  { source, words }: Pick<OfferAnswer, "source" | "words">,
  chosenOptionId?: string,
) {
  await tx
    .updateTable("remedy_offer")
    .set({
      state,
      answered_at: tx.now,
      answered_by_kind: actor.kind,
      answer_source: source ?? null,
      answer_words: words ?? null,
      chosen_option_id: chosenOptionId ?? null,
    })
    .where("id", "=", offer.id)
    .execute();
  return {
    offerId: offer.id,
    source,
    wordsDigest: words && contentDigest(complaint.description_salt, words),
  };
}
