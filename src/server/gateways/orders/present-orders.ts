import type { GatewayOrderView } from "../../../shared/api/gateway-fields.ts";
import type { Tx } from "../../db/database.ts";
import { type GatewayOrder, ordersWhere } from "./gateway-order.ts";
import { waysOf } from "./rules.ts";

type People = { personOrNull(id: string | null): { id: string; name: string } | null };

/** A complaint's orders to the outside, as staff see them. */
export async function gatewayOrdersOf(
  tx: Tx,
  complaintId: string,
  people: People,
): Promise<GatewayOrderView[]> {
  const orders = await ordersWhere(tx, "complaint_id", complaintId);
  return presentOrders(tx, orders, people);
}

export async function presentOrders(
  tx: Tx,
  orders: GatewayOrder[],
  people: People,
): Promise<GatewayOrderView[]> {
  if (orders.length === 0) return [];
  const gateways = await tx.selectFrom("gateway").select(["id", "name"]).execute();
  return orders.map((order) => ({
    id: order.id,
    kind: order.kind,
    amount: { minor: order.amount_minor, currency: order.currency },
    optionId: order.option_id,
    promiseId: order.promise_id,
    state: order.state,
    gatewayName: gateways.find(({ id }) => id === order.gateway_id)?.name ?? null,
    itemName: order.detail.itemName ?? null,
    round: order.round,
    attempts: order.attempts,
    nextTryAt: iso(order.next_try_at),
    sentAt: iso(order.sent_at),
    arrivesBy: iso(order.arrives_by),
    settledAt: iso(order.settled_at),
    reference: order.reference,
    failure: order.failure,
    stuckReason: order.stuck_reason,
    stuckAt: iso(order.stuck_at),
    assignedTo: people.personOrNull(order.assigned_to),
    createdAt: order.created_at.toISOString(),
    ways: waysOf(order),
  }));
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
