import type { Tx } from "../db/database.ts";
import { Invalid } from "../refusals.ts";

export type OrderOfComplaint = { id: string; number: string; shop_id: string; customer_id: string };

/** The order a complaint is about, by number or id. @throws Invalid when it, or the line named, does not exist. */
export async function orderForComplaint(
  tx: Tx,
  wanted: { number: string } | { id: string },
  line?: number,
): Promise<OrderOfComplaint> {
  const orders = tx
    .selectFrom("orders")
    .select(["id", "number", "shop_id", "customer_id"])
    .orderBy("ordered_at", "desc")
    .limit(1);
  const order = await ("id" in wanted
    ? orders.where("id", "=", wanted.id)
    : orders.where("number", "=", wanted.number)
  ).executeTakeFirst();
  if (!order)
    throw unknown(
      "/orderNumber",
      "order_not_found",
      "没有找到这个订单号，请核对。",
      "There is no order with this number. Please check it.",
    );
  if (line !== undefined) await refuseUnknownLine(tx, order.id, line);
  return order;
}

async function refuseUnknownLine(tx: Tx, orderId: string, line: number): Promise<void> {
  const item = await tx
    .selectFrom("order_item")
    .select("line")
    .where("order_id", "=", orderId)
    .where("line", "=", line)
    .executeTakeFirst();
  if (!item)
    throw unknown(
      "/orderLine",
      "order_line_not_found",
      "这个订单里没有这件商品。",
      "This order has no such item.",
    );
}

function unknown(at: string, code: string, zh: string, en: string): Invalid {
  return new Invalid(code, { zh, en }, { fields: [{ at, code }] });
}
