import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { AlertScope } from "../record/alert.ts";
import { ratesOf } from "./baseline-rates.ts";
import { strataOfLine } from "./strata-of-line.ts";
import { dayOf } from "./watched-days.ts";
import { watchedLines } from "./watched-lines.ts";

/** What was shipped on one day and belongs to the same strata. */
export type Shipment = { strata: AlertScope[]; expected: number; daysAgo: number; isSevere: boolean };

/** Shipped orders that are not counted yet become exposure, once. */
export async function takeShipments(
  tx: Tx,
  timeZone: string,
): Promise<{ shipments: Shipment[]; isMore: boolean }> {
  const orderIds = await unwatchedOrders(tx);
  const lines = await watchedLines(tx, orderIds);
  const rates = await ratesOf(
    tx,
    lines.map(({ sku }) => sku),
  );
  const today = dayOf(tx.now, timeZone);
  const shipments = new Map<string, Shipment>();
  for (const line of lines) {
    const strata = strataOfLine(line);
    // A parcel said to leave tomorrow is on the road today.
    const daysAgo = Math.max(0, today - dayOf(line.shippedAt!, timeZone));
    const key = JSON.stringify([daysAgo, strata]);
    const shipment = shipments.get(key) ?? { strata, expected: 0, daysAgo, isSevere: line.isSevere };
    shipment.expected += rates.get(line.sku)!;
    shipments.set(key, shipment);
  }
  return { shipments: [...shipments.values()], isMore: orderIds.length === ordersAtOnce };
}

const ordersAtOnce = 2_000;

// What leaves later than tomorrow, nobody can complain about yet.
async function unwatchedOrders(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE orders SET is_watched = true
    WHERE id IN (
      SELECT id FROM orders WHERE shipped_at < ${tx.now}::timestamptz + interval '1 day' AND NOT is_watched
      ORDER BY shipped_at LIMIT ${ordersAtOnce} FOR UPDATE SKIP LOCKED
    )
    RETURNING id
  `.execute(tx);
  // In their own order: the same world gives the same inputs.
  return rows.map(({ id }) => id).toSorted();
}
