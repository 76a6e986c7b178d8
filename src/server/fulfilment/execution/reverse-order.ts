import { reversibleKinds } from "../../../shared/gateway-parts.ts";
import { type Actor, clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { type GatewayOrder, ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import { type LearnedFrom, recordMovement } from "../../gateways/orders/record-movement.ts";

type KeptNote = { noteId: string; digest: string };

/**
 * Begins to take back what a gateway did.
 * @param note says why, when a person does it.
 */
export async function reverseOrder(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  order: GatewayOrder,
  note?: KeptNote,
): Promise<void> {
  const reversing = await changeOrder(tx, order, {
    state: "compensating",
    attempts: 0,
    next_try_at: null,
    accepted_at: null,
    arrives_by: null,
  });
  await recordEvent(tx, actor, complaint, "reverse_gateway_order", {
    gatewayOrderId: order.id,
    kind: order.kind,
    amountMinor: order.amount_minor,
    currency: order.currency,
    note,
  });
  await queueOrder(tx, reversing.id);
}

/** It is back: nothing of this order stays moved. */
export async function endReversal(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  order: GatewayOrder,
  { reference, learnedFrom, note }: { reference: string | null; learnedFrom: LearnedFrom; note?: KeptNote },
): Promise<void> {
  await recordMovement(tx, order, "back", { reference, learnedFrom });
  await changeOrder(tx, order, {
    state: "compensated",
    settled_at: tx.now,
    reference,
    next_try_at: null,
    stuck: null,
  });
  await recordEvent(tx, actor, complaint, "end_gateway_reversal", {
    gatewayOrderId: order.id,
    kind: order.kind,
    amountMinor: order.amount_minor,
    currency: order.currency,
    learnedFrom,
    note,
  });
}

/**
 * A later part failed: labels, coupons and the like that were done for it are taken back, the last first. A refund stays:
 * it is the customer's own money. So does what kept a promise: the customer has been told of it.
 */
export async function reverseEarlier(tx: Tx, complaint: Complaint, failed: GatewayOrder): Promise<void> {
  if (!failed.option_id) return;
  const siblings = await ordersWhere(tx, "option_id", failed.option_id);
  for (const order of siblings.toReversed()) {
    if (order.state !== "confirmed" || !isTakenBack(order, failed)) continue;
    await reverseOrder(tx, clockActor(tx.tenantId), complaint, order);
  }
}

function isTakenBack(order: GatewayOrder, failed: GatewayOrder): boolean {
  const isOfOpenPromise = order.promise_id !== null && order.promise_id === failed.promise_id;
  return order.gateway_id !== null && isOfOpenPromise && reversibleKinds.includes(order.kind);
}
