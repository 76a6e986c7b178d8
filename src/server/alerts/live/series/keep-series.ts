import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { keepSignal } from "../keep-signal.ts";
import type { Excess } from "./judge-series.ts";
import type { SeriesSubject } from "./read-series.ts";

/** A week's excess becomes a signal, unless the same was told within four weeks. */
export async function keepSeries(tx: Tx, { subject, ...figures }: Excess, until: Date): Promise<void> {
  if (await isToldAlready(tx, subject)) return;
  const { id } = await keepSignal(tx, { about: { kind: "series", subject }, ...figures });
  await insertComplaints(tx, id, subject, until);
}

async function isToldAlready(tx: Tx, subject: SeriesSubject): Promise<boolean> {
  const earlier = await tx
    .selectFrom("signal")
    .select("id")
    .where("kind", "=", "series")
    .where(sql<boolean>`subject = ${JSON.stringify(subject)}::jsonb`)
    .where(sql<boolean>`raised_at > ${tx.now}::timestamptz - interval '28 days'`)
    .executeTakeFirst();
  return earlier !== undefined;
}

async function insertComplaints(
  tx: Tx,
  signalId: string,
  { category, province }: SeriesSubject,
  until: Date,
): Promise<void> {
  await sql`
    INSERT INTO signal_complaint (tenant_id, signal_id, complaint_id, added_at)
    SELECT c.tenant_id, ${signalId}::uuid, c.id, ${tx.now}
    FROM complaint c
    LEFT JOIN orders o ON o.tenant_id = c.tenant_id AND o.id = c.order_id
    WHERE c.received_at < ${until}::timestamptz AND c.received_at >= ${until}::timestamptz - interval '7 days'
      AND c.state <> 'merged'
      AND (${category ?? null}::text IS NULL OR c.category = ${category ?? null})
      AND (${province ?? null}::text IS NULL OR o.province = ${province ?? null})
  `.execute(tx);
}
