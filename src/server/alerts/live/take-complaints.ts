import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { AlertScope } from "../record/alert.ts";
import { batchesNamed } from "./named-batch.ts";
import { commonLine, strataOfLine } from "./strata-of-line.ts";
import { type OrderLine, watchedLines } from "./watched-lines.ts";

export type CountedComplaint = { id: string; customerId: string; strata: AlertScope[]; isSevere: boolean };

type Row = { id: string; customerId: string; orderId: string | null; line: number | null; text: string };

/**
 * Complaints of the last days that may say something the engine does not know yet: new ones, and those whose order became
 * known. Older ones, as an import of history brings them, teach the baselines only.
 */
export async function takeComplaints(tx: Tx): Promise<CountedComplaint[]> {
  const { rows } = await sql<Row>`
    SELECT c.id, c.customer_id AS "customerId", c.order_id AS "orderId", c.order_line AS line,
      concat_ws(' ', c.title, c.description) AS text
    FROM complaint c
    WHERE c.received_at > ${tx.now}::timestamptz - interval '36 hours' AND c.state <> 'merged'
      AND NOT (c.state = 'withdrawn' AND c.accepted_at IS NULL)
      AND NOT EXISTS (
        SELECT FROM signal_watched w
        WHERE w.tenant_id = c.tenant_id AND w.complaint_id = c.id
          AND w.order_id IS NOT DISTINCT FROM c.order_id AND w.order_line IS NOT DISTINCT FROM c.order_line
      )
    ORDER BY c.received_at, c.id
    LIMIT 500
  `.execute(tx);
  await noteWatched(tx, rows);
  const lines = Map.groupBy(await watchedLines(tx, ordersOf(rows)), ({ orderId }) => orderId);
  const counted: CountedComplaint[] = [];
  for (const row of rows) counted.push(await toCounted(tx, row, lines.get(row.orderId ?? "") ?? []));
  return counted;
}

async function noteWatched(tx: Tx, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("signal_watched")
    .values(rows.map(({ id, orderId, line }) => ({ complaint_id: id, order_id: orderId, order_line: line })))
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "complaint_id"]).doUpdateSet((of) => ({
        order_id: of.ref("excluded.order_id"),
        order_line: of.ref("excluded.order_line"),
      })),
    )
    .execute();
}

function ordersOf(rows: Row[]): string[] {
  return [...new Set(rows.flatMap(({ orderId }) => orderId ?? []))];
}

/** What a complaint is about: the line it names, the batch its words name, else what all lines of its order share. */
async function toCounted(tx: Tx, row: Row, lines: OrderLine[]): Promise<CountedComplaint> {
  const about = row.line === null ? lines : lines.filter(({ line }) => line === row.line);
  const named = await batchesNamed(tx, row.text);
  const meant = about.filter(({ sku, batch }) =>
    named.some((other) => other.sku === sku && other.batch === batch),
  );
  const line =
    about.length === 0 && named.length === 1 ? named[0]! : lineOf(meant.length > 0 ? meant : about);
  return {
    id: row.id,
    customerId: row.customerId,
    strata: strataOfLine(line),
    isSevere: about.some(({ isSevere }) => isSevere),
  };
}

function lineOf(lines: OrderLine[]) {
  return lines.length === 1 ? lines[0]! : commonLine(lines);
}
