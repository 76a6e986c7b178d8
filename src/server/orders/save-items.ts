import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { inParts } from "../db/in-parts.ts";
import type { OrderItem } from "../gateways/tables/import-rows/join-order.ts";
import type { SavedOrder } from "./order-of-shop.ts";

/** Saves the items of orders and the batches they come from. A line that has gone from the file stays: complaints name it. */
export async function saveItems(tx: Tx, orders: SavedOrder[]): Promise<void> {
  const items = orders.flatMap(({ id, row }) =>
    withOwnLines(row.items).map((item) => ({ orderId: id, ...item })),
  );
  await saveBatches(tx, items);
  for (const part of inParts(items)) await upsertItems(tx, part);
}

// Some systems number every line 1; then their place in the file is the line.
function withOwnLines(items: OrderItem[]): OrderItem[] {
  const isUnique = new Set(items.map(({ line }) => line)).size === items.length;
  return isUnique ? items : items.map((item, index) => ({ ...item, line: index + 1 }));
}

async function saveBatches(tx: Tx, items: OrderItem[]): Promise<void> {
  const batches = new Map(
    items.flatMap(({ sku, batch, supplier }) =>
      batch ? [[JSON.stringify([sku, batch]), { sku, code: batch, supplier: supplier ?? null }]] : [],
    ),
  );
  for (const part of inParts([...batches.values()])) {
    await tx
      .insertInto("batch")
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(["tenant_id", "sku", "code"])
          .doUpdateSet({ supplier: sql`coalesce(excluded.supplier, batch.supplier)` }),
      )
      .execute();
  }
}

async function upsertItems(tx: Tx, items: (OrderItem & { orderId: string })[]): Promise<void> {
  await tx
    .insertInto("order_item")
    .values(
      items.map((item) => ({
        order_id: item.orderId,
        line: item.line,
        sku: item.sku,
        name: item.name,
        quantity: item.quantity,
        price_minor: item.priceMinor,
        category: item.category ?? null,
        supplier: item.supplier ?? null,
        batch_code: item.batch ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "order_id", "line"]).doUpdateSet((of) => ({
        sku: of.ref("excluded.sku"),
        name: of.ref("excluded.name"),
        quantity: of.ref("excluded.quantity"),
        price_minor: of.ref("excluded.price_minor"),
        category: sql`coalesce(excluded.category, order_item.category)`,
        supplier: sql`coalesce(excluded.supplier, order_item.supplier)`,
        batch_code: of.ref("excluded.batch_code"),
      })),
    )
    .execute();
}
