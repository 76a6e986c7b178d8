import type { Tx } from "../../db/database.ts";
import type { OrderRow } from "../../gateways/tables/import-rows/join-order.ts";
import type { OrderOfShop } from "../../orders/order-of-shop.ts";
import { keyOf, knownOrders, saveOrders } from "../../orders/save-orders.ts";
import { type Entry, refused } from "./entries.ts";
import type { BatchOutcome, ImportContext } from "./import-batch.ts";

/** Saves a batch of orders; one that is known is brought up to date and counts as known. */
export async function importOrders(
  tx: Tx,
  context: ImportContext,
  entries: Entry<OrderRow>[],
): Promise<BatchOutcome> {
  const orders: OrderOfShop[] = [];
  const astray: BatchOutcome["refused"] = [];
  for (const entry of entries) {
    const shopId = shopOf(context, entry.row);
    if (shopId) orders.push({ shopId, row: entry.row });
    else astray.push(refused(entry, "shop_not_found", entry.row.shop ?? ""));
  }
  const added = context.isDryRun ? await countUnknown(tx, orders) : await saveOrders(tx, orders);
  return { added, known: orders.length - added, refused: astray };
}

function shopOf({ plan, shopIds }: ImportContext, { shop }: OrderRow): string | undefined {
  return shop ? shopIds.get(shop) : plan.shopId;
}

async function countUnknown(tx: Tx, orders: OrderOfShop[]): Promise<number> {
  const known = await knownOrders(tx, orders);
  return orders.filter((order) => !known.has(keyOf(order))).length;
}
