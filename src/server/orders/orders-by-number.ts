import type { Tx } from "../db/database.ts";
import type { OrderOfComplaint } from "./order-for-complaint.ts";

/** The orders with these numbers, by number; where two shops have the same, the newer one. */
export async function ordersByNumber(tx: Tx, numbers: string[]): Promise<Map<string, OrderOfComplaint>> {
  if (numbers.length === 0) return new Map();
  const orders = await tx
    .selectFrom("orders")
    .select(["id", "number", "shop_id", "customer_id"])
    .where("number", "in", numbers)
    .orderBy("ordered_at")
    .execute();
  return new Map(orders.map((order) => [order.number, order]));
}
