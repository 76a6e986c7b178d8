import type { Integration, Staff } from "../actor.ts";
import { inTransaction } from "../db/database.ts";

type Counted = { sku: string; quantity: number };

/** How many pieces of these goods can still be sent; the latest count stands. */
export async function saveStock(
  actor: Staff | Integration,
  counted: Counted[],
): Promise<{ counted: number }> {
  const bySku = new Map(counted.map(({ sku, quantity }) => [sku, quantity]));
  return inTransaction(actor, async (tx) => {
    const rows = [...bySku].map(([sku, quantity]) => ({ sku, quantity, counted_at: tx.now }));
    await tx
      .insertInto("stock")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "sku"]).doUpdateSet((of) => ({
          quantity: of.ref("excluded.quantity"),
          counted_at: of.ref("excluded.counted_at"),
        })),
      )
      .execute();
    return { counted: rows.length };
  });
}
