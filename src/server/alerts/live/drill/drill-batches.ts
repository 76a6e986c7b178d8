import { sql } from "kysely";
import type { z } from "zod";
import type { signalDrillRoutes } from "../../../../shared/api/signal-drill-routes.ts";
import type { Tx } from "../../../db/database.ts";
import { goodsNames } from "./goods-names.ts";

type Query = z.output<typeof signalDrillRoutes.listDrillBatches.query>;
type Listed = z.input<typeof signalDrillRoutes.listDrillBatches.answer>;

/** Watched batches without a real signal, those watched last first. */
export async function drillBatches(tx: Tx, { find }: Query): Promise<Listed> {
  const { rows } = await sql<{ sku: string; batch: string }>`
    SELECT s.subject->>'sku' AS sku, s.subject->>'batch' AS batch
    FROM signal_stratum s
    WHERE s.kind = 'batch'
      AND (${find ?? null}::text IS NULL OR strpos(upper(concat_ws(' ', s.subject->>'sku', s.subject->>'batch')), upper(${find ?? ""})) > 0)
      AND NOT EXISTS (SELECT FROM signal g WHERE g.tenant_id = s.tenant_id AND g.stratum = s.number)
    ORDER BY s.number DESC
    LIMIT 30
  `.execute(tx);
  const names = await goodsNames(
    tx,
    rows.map(({ sku }) => sku),
  );
  return { rows: rows.map((row) => ({ ...row, name: names.get(row.sku) ?? row.sku })) };
}
