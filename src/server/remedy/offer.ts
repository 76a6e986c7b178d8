import type { Selectable } from "kysely";
import type { Tx } from "../db/database.ts";
import type { RemedyOffer, RemedyOption } from "../db/tables.gen.ts";
import { NotFound, NotPossibleNow } from "../refusals.ts";

export type Offer = Selectable<RemedyOffer> & { options: Selectable<RemedyOption>[] };

/** An offer of the complaint with its options; the caller holds the complaint's lock. */
export async function offerOf(tx: Tx, complaintId: string, offerId: string): Promise<Offer> {
  const offer = await tx
    .selectFrom("remedy_offer")
    .selectAll()
    .where("id", "=", offerId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!offer)
    throw new NotFound("offer_not_found", {
      zh: "没有找到这组方案。",
      en: "There is no such offer.",
    });
  const options = await tx
    .selectFrom("remedy_option")
    .selectAll()
    .where("offer_id", "=", offerId)
    .orderBy("position")
    .execute();
  return { ...offer, options };
}

/** The same, still a draft: neither submitted, nor sent, nor taken back. */
export async function draftOf(tx: Tx, complaintId: string, offerId: string): Promise<Offer> {
  const offer = await offerOf(tx, complaintId, offerId);
  if (offer.state === "draft") return offer;
  if (offer.state === "awaiting_approval")
    throw new NotPossibleNow("offer_awaits_approval", {
      zh: "方案正在等待审批，批准后会直接发给客户。",
      en: "The offer waits for approval; once approved it goes to the customer by itself.",
    });
  throw new NotPossibleNow(
    "offer_no_draft",
    {
      zh: "这组方案已经发出、收回或未获批准，请重新准备方案。",
      en: "This offer was sent, taken back or refused. Please prepare another.",
    },
    { offerState: offer.state },
  );
}

/** What the customer is looking at: an answer counts only for the offer that lies before them now. */
export async function offerBeforeCustomer(tx: Tx, complaintId: string, offerId: string): Promise<Offer> {
  const offer = await offerOf(tx, complaintId, offerId);
  if (offer.state === "offered") return offer;
  throw new NotPossibleNow("offer_changed", {
    zh: "方案已有变化，请查看最新的方案后再答复。",
    en: "The options have changed. Please look at the present ones and answer again.",
  });
}
