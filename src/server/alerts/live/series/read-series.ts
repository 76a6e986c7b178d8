import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";

export type SeriesSubject = { category?: string; province?: string };

/** Customers who complained in each week, the last whole week last. */
export type WeeklySeries = { subject: SeriesSubject; counts: number[] };

type Row = { category: string | null; province: string | null; ago: number; customers: number };

/** Every category, every province, and each category within each province, as far back as is of use. */
export async function readSeries(tx: Tx, until: Date): Promise<WeeklySeries[]> {
  const { rows } = await sql<Row>`
    SELECT c.category, o.province, count(DISTINCT c.customer_id)::int AS customers,
      floor(extract(epoch FROM ${until}::timestamptz - c.received_at) / 604800)::int AS ago
    FROM complaint c
    LEFT JOIN orders o ON o.tenant_id = c.tenant_id AND o.id = c.order_id
    WHERE c.received_at < ${until}::timestamptz AND c.received_at > ${until}::timestamptz - interval '290 weeks'
      AND c.state <> 'merged'
    GROUP BY GROUPING SETS ((ago, c.category), (ago, o.province), (ago, c.category, o.province))
    HAVING (GROUPING(c.category) = 1 OR c.category IS NOT NULL) AND (GROUPING(o.province) = 1 OR o.province IS NOT NULL)
  `.execute(tx);
  const weeks = 1 + rows.reduce((most, { ago }) => Math.max(most, ago), 0);
  return [...Map.groupBy(rows, keyOf).values()].map((of) => toSeries(of, weeks));
}

function keyOf({ category, province }: Row): string {
  return JSON.stringify([category, province]);
}

function toSeries(rows: Row[], weeks: number): WeeklySeries {
  const { category, province } = rows[0]!;
  const counts = new Array<number>(weeks).fill(0);
  for (const { ago, customers } of rows) counts[weeks - 1 - ago] = customers;
  return { subject: { ...(category && { category }), ...(province && { province }) }, counts };
}
