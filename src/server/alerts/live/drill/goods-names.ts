import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";

/** What the shop calls these goods. */
export async function goodsNames(tx: Tx, skus: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ sku: string; name: string }>`
    SELECT asked.sku, item.name
    FROM unnest(${[...new Set(skus)]}::text[]) AS asked (sku)
    CROSS JOIN LATERAL (SELECT i.name FROM order_item i WHERE i.sku = asked.sku LIMIT 1) AS item
  `.execute(tx);
  return new Map(rows.map(({ sku, name }) => [sku, name]));
}
