import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";

/** The engine's numbers of a batch, first, and of its product and supplier; null for a batch that is not watched. */
export async function strataOfBatch(
  tx: Tx,
  { sku, batch }: { sku: string; batch: string },
): Promise<number[] | null> {
  const { rows } = await sql<{ kind: string; number: number }>`
    SELECT s.kind, s.number
    FROM (
      SELECT 'batch' AS kind, jsonb_build_object('sku', ${sku}::text, 'batch', ${batch}::text) AS subject
      UNION ALL SELECT 'sku', jsonb_build_object('sku', ${sku}::text)
      UNION ALL SELECT 'supplier', jsonb_build_object('supplier', b.supplier) FROM batch b
      WHERE b.tenant_id = current_tenant() AND b.sku = ${sku} AND b.code = ${batch} AND b.supplier IS NOT NULL
    ) AS asked
    JOIN signal_stratum s ON s.tenant_id = current_tenant() AND s.kind = asked.kind AND s.subject = asked.subject
    ORDER BY s.kind <> 'batch', s.kind
  `.execute(tx);
  return rows[0]?.kind === "batch" ? rows.map(({ number }) => number) : null;
}
