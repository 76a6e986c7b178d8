import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { type GatewayOrder, keyOf } from "../../gateways/orders/gateway-order.ts";
import type { OrderAsked } from "../../gateways/protocol/messages.ts";
import type { House } from "../../house.ts";
import { smsFor } from "./sms-words.ts";

/** What the other side is told of an order: numbers and codes; a phone number only where a text message goes to it. */
export async function requestFor(
  tx: Tx,
  house: House,
  complaint: Complaint,
  order: GatewayOrder,
): Promise<OrderAsked> {
  const isBack = order.state === "compensating";
  return {
    ask: "order",
    key: keyOf(order, isBack ? "back" : "out"),
    kind: order.kind,
    ...(isBack && { reverses: keyOf(order, "out") }),
    amountMinor: order.amount_minor,
    currency: order.currency,
    complaint: complaint.number,
    ...(await purchaseOf(tx, complaint, order)),
    ...(order.kind === "sms" && (await smsFor(tx, house, complaint, order))),
  };
}

async function purchaseOf(tx: Tx, complaint: Complaint, order: GatewayOrder) {
  if (!complaint.order_id) return { shop: null, orderNumber: null, item: null };
  const bought = await tx
    .selectFrom("orders")
    .innerJoin("shop", "shop.id", "orders.shop_id")
    .select(["orders.number", "shop.code"])
    .where("orders.id", "=", complaint.order_id)
    .executeTakeFirstOrThrow();
  const line = order.detail.line ?? complaint.order_line;
  const item = await tx
    .selectFrom("order_item")
    .select(["line", "sku", "quantity"])
    .where("order_id", "=", complaint.order_id)
    .where("line", "=", line ?? 1)
    .executeTakeFirst();
  return { shop: bought.code, orderNumber: bought.number, item: item ?? null };
}
