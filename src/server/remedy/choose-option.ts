import { type Customer, clockActor, type Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { waitingAfter } from "../complaint/waiting-for.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { inTransaction } from "../db/database.ts";
import { planOrders } from "../gateways/orders/plan-orders.ts";
import { ownTenant } from "../people/tenant.ts";
import { Invalid } from "../refusals.ts";
import { type OfferAnswer, recordAnswer } from "./answer.ts";
import { makePromises } from "./make-promises.ts";
import { type Offer, offerBeforeCustomer } from "./offer.ts";
import { chosenWords } from "./words.ts";

/**
 * The customer's choice, made on their page or heard by an agent, settles the matter: each step of the option becomes a
 * promise with an owner and an hour. Of two choices at once the complaint's lock lets one through.
 */
export async function chooseOption(
  actor: Staff | Customer,
  number: string,
  { offerId, optionId, version, ...answer }: OfferAnswer & { optionId: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "choose_option", version);
    const offer = await offerBeforeCustomer(tx, complaint.id, offerId);
    const option = optionOf(offer, optionId);

    const answered = await recordAnswer(tx, actor, complaint, offer, "accepted", answer, option.id);
    const promises = await makePromises(tx, complaint, offer, option);
    const orders = await planOrders(
      tx,
      complaint,
      option,
      promises.map(({ id }) => id),
    );
    const { time_zone: timeZone } = await ownTenant(tx);
    const message = await tellCustomer(
      tx,
      clockActor(tx.tenantId),
      complaint,
      chosenWords(option.content, promises, tx.now, timeZone),
    );
    return moveComplaint(
      tx,
      actor,
      complaint,
      "choose_option",
      { waiting_for: await waitingAfter(tx, complaint, "choose_option") },
      {
        ...answered,
        optionId: option.id,
        promises: promises.map(({ id, due }) => ({ promiseId: id, dueAt: due })),
        gatewayOrders: orders,
        message,
      },
    );
  });
}

function optionOf(offer: Offer, optionId: string): Offer["options"][number] {
  const option = offer.options.find(({ id }) => id === optionId);
  if (option) return option;
  throw new Invalid(
    "option_unknown",
    {
      zh: "这个方案不在当前的可选范围内，请重新选择。",
      en: "This option is not among those offered. Please choose again.",
    },
    { fields: [{ at: "/optionId", code: "option_unknown" }] },
  );
}
