import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { type History, type RateLaw, rateLawOf, shrunkRate } from "../detectors/baseline.ts";

/** Complaints per order line that are expected of products nobody has learned about: one in a hundred. */
const rateOfTheUnknown = 0.01;

/** Complaints per order line while all is well, of each of these products. */
export async function ratesOf(tx: Tx, skus: readonly string[]): Promise<Map<string, number>> {
  const asked = [...new Set(skus)];
  if (asked.length === 0) return new Map();
  const rows = await tx
    .selectFrom("signal_baseline")
    .select(["sku", "rate"])
    .where("sku", "in", asked)
    .execute();
  const known = new Map(rows.map(({ sku, rate }) => [sku, rate]));
  const others = await houseRate(tx);
  return new Map(asked.map((sku) => [sku, known.get(sku) ?? others]));
}

/** Learns from the last year what each product draws while all is well. Batches that signalled are left out. */
export async function learnBaselines(tx: Tx): Promise<void> {
  const histories = await productHistories(tx);
  const byCategory = Map.groupBy(histories, ({ category }) => category);
  for (const products of byCategory.values()) {
    const law = rateLawOf(products);
    for (const product of products) await keepRate(tx, product, law);
  }
}

async function houseRate(tx: Tx): Promise<number> {
  const { rate } = await tx
    .selectFrom("signal_baseline")
    .select(sql<number | null>`percentile_cont(0.5) WITHIN GROUP (ORDER BY rate)`.as("rate"))
    .executeTakeFirstOrThrow();
  return rate ?? rateOfTheUnknown;
}

type ProductHistory = History & { sku: string; category: string };

async function productHistories(tx: Tx): Promise<ProductHistory[]> {
  const { rows } = await sql<ProductHistory>`
    WITH suspect AS (
      SELECT subject->>'sku' AS sku, subject->>'batch' AS batch FROM signal
      WHERE kind = 'batch' AND state IN ('open', 'confirmed') AND NOT is_drill
    )
    SELECT i.sku, max(coalesce(i.category, '')) AS category, count(*)::int AS units,
      count(DISTINCT c.customer_id)::int AS complaints
    FROM orders o
    JOIN order_item i ON i.tenant_id = o.tenant_id AND i.order_id = o.id
    LEFT JOIN complaint c ON c.tenant_id = o.tenant_id AND c.order_id = o.id AND coalesce(c.order_line, i.line) = i.line
    WHERE o.shipped_at > ${tx.now}::timestamptz - interval '1 year'
      AND NOT EXISTS (SELECT FROM suspect s WHERE s.sku = i.sku AND s.batch = i.batch_code)
    GROUP BY i.sku
  `.execute(tx);
  return rows;
}

async function keepRate(tx: Tx, product: ProductHistory, law: RateLaw): Promise<void> {
  const rate = shrunkRate(law, product);
  await tx
    .insertInto("signal_baseline")
    .values({ sku: product.sku, rate, learned_at: tx.now })
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "sku"]).doUpdateSet({ rate, learned_at: tx.now }),
    )
    .execute();
}
