import { type Actor, clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { type GatewayOrder, ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import { type LearnedFrom, recordMovement } from "../../gateways/orders/record-movement.ts";
import { keepByOrders } from "./keep-by-orders.ts";
import { reverseEarlier } from "./reverse-order.ts";

type KeptNote = { noteId: string; digest: string };
type Proof = { reference: string | null; learnedFrom: LearnedFrom; note?: KeptNote };

/** It is done: what moved is written, the next part of the option gets its turn, and the promise is kept by the number. */
export async function settleOrder(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  order: GatewayOrder,
  { reference, learnedFrom, note }: Proof,
): Promise<void> {
  await recordMovement(tx, order, "out", { reference, learnedFrom });
  const settled = await changeOrder(tx, order, {
    state: "confirmed",
    settled_at: tx.now,
    reference,
    failure: null,
    next_try_at: null,
    stuck: null,
  });
  await recordEvent(tx, actor, complaint, "confirm_gateway_order", {
    gatewayOrderId: order.id,
    kind: order.kind,
    amountMinor: order.amount_minor,
    currency: order.currency,
    learnedFrom,
    note,
  });
  await queueNext(tx, settled);
  if (settled.promise_id) await keepByOrders(tx, complaint, settled.promise_id);
}

/** The other side says no, for good: earlier parts that make no sense alone are taken back, and a person decides. */
export async function failOrder(
  tx: Tx,
  complaint: Complaint,
  order: GatewayOrder,
  reason: string,
): Promise<void> {
  await changeOrder(tx, order, { state: "failed", failure: reason, next_try_at: null, stuck: "refused" });
  await recordEvent(tx, clockActor(tx.tenantId), complaint, "fail_gateway_order", {
    gatewayOrderId: order.id,
    kind: order.kind,
    round: order.round,
    reason,
  });
  await reverseEarlier(tx, complaint, order);
}

/** Gives the next part of the option its turn. */
export async function queueNext(tx: Tx, { option_id }: Pick<GatewayOrder, "option_id">): Promise<void> {
  if (!option_id) return;
  const orders = await ordersWhere(tx, "option_id", option_id);
  const next = orders.find(({ state }) => state !== "confirmed");
  if (next?.state === "planned") await queueOrder(tx, next.id);
}
