import type { Tx } from "../../db/database.ts";

type Bought = { shopId: string; sku: string; orderedAt: Date; unitPriceMinor: number };

/** The lowest price at which the shop has sold the same goods since; null when it never fell below. */
export async function lowerPriceSince(
  tx: Tx,
  { shopId, sku, orderedAt, unitPriceMinor }: Bought,
): Promise<{ unitPriceMinor: number; seenAt: Date } | null> {
  const row = await tx
    .selectFrom("order_item")
    .innerJoin("orders", "orders.id", "order_item.order_id")
    .select(["price_minor as unitPriceMinor", "ordered_at as seenAt"])
    .where("sku", "=", sku)
    .where("shop_id", "=", shopId)
    .where("ordered_at", ">", orderedAt)
    .where("ordered_at", "<=", tx.now)
    .where("price_minor", "<", unitPriceMinor)
    .orderBy("price_minor")
    .orderBy("ordered_at")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
