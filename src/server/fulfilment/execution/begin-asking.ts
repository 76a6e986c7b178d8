import { clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { type GatewayRow, gatewayRow } from "../../gateways/connections/gateway-row.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { type GatewayOrder, orderById, ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import { leaseMinutes } from "../../gateways/orders/rules.ts";
import type { OrderAsked } from "../../gateways/protocol/messages.ts";
import type { House } from "../../house.ts";
import { requestFor } from "./request-for.ts";

export type Question = { order: OrderAsked; orderId: string; gateway: GatewayRow; isFirst: boolean };

/** What is to be asked of the other side now, written down before it is asked; null when nothing is. */
export async function beginAsking(tx: Tx, house: House, orderId: string): Promise<Question | null> {
  const seen = await orderById(tx, orderId);
  if (!seen) return null;
  const complaint = await uncheckedComplaint(tx, seen.complaint_id);
  // Read again under the complaint's lock: a callback may have settled it meanwhile.
  const order = (await orderById(tx, orderId))!;
  if (!(await isToBeAsked(tx, order))) return null;

  const isFirst = order.attempts === 0;
  const leased = await changeOrder(tx, order, {
    state: order.state === "planned" ? "sent" : order.state,
    attempts: order.attempts + 1,
    next_try_at: inMinutes(tx.now, leaseMinutes),
    ...(order.state === "planned" && { sent_at: tx.now }),
  });
  await queueOrder(tx, order.id, leased.next_try_at!);
  if (isFirst && order.state === "planned") await recordSent(tx, complaint, leased);
  return {
    order: await requestFor(tx, house, complaint, leased),
    orderId,
    gateway: await gatewayRow(tx, order.gateway_id!),
    isFirst,
  };
}

async function isToBeAsked(tx: Tx, order: GatewayOrder): Promise<boolean> {
  if (order.state === "planned") return isNextInLine(tx, order);
  if (!["sent", "unknown", "compensating"].includes(order.state)) return false;
  if (!order.next_try_at || order.next_try_at <= tx.now) return true;
  await queueOrder(tx, order.id, order.next_try_at);
  return false;
}

/** The parts of an option are done one after the other: goods and money do not go out when an earlier part failed. */
async function isNextInLine(tx: Tx, order: GatewayOrder): Promise<boolean> {
  if (!order.option_id) return true;
  const siblings = await ordersWhere(tx, "option_id", order.option_id);
  return siblings
    .filter(({ position }) => position < order.position)
    .every(({ state }) => state === "confirmed");
}

async function recordSent(tx: Tx, complaint: Complaint, order: GatewayOrder): Promise<void> {
  await recordEvent(tx, clockActor(tx.tenantId), complaint, "send_gateway_order", {
    gatewayOrderId: order.id,
    kind: order.kind,
    round: order.round,
    gatewayId: order.gateway_id,
    amountMinor: order.amount_minor,
    currency: order.currency,
  });
}

function inMinutes(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000);
}
