import { sql } from "kysely";
import type { z } from "zod";
import type { ActionSegment, actionRoutes } from "../../../../shared/api/action-routes.ts";
import type { Tx } from "../../../db/database.ts";
import { actionData } from "../action-data.ts";
import { segmentEmpty, segmentTooWide } from "../action-refusals.ts";
import { segmentOrders } from "./segment-orders.ts";

type Counts = z.input<typeof actionRoutes.countSegment.answer>;

/** Whom a segment takes in. @throws Invalid when it is nobody, or too many of all */
export async function countSegment(tx: Tx, segment: ActionSegment): Promise<Counts> {
  const { rows } = await sql<{ orders: number; customers: number; complained: number }>`
    SELECT count(*)::int AS orders, count(DISTINCT o.customer_id)::int AS customers,
      count(DISTINCT o.customer_id) FILTER (
        WHERE EXISTS (SELECT FROM complaint k WHERE k.tenant_id = o.tenant_id AND k.order_id = o.id)
      )::int AS complained
    ${segmentOrders(segment)}`.execute(tx);
  const counts = rows[0]!;
  if (counts.orders === 0) throw segmentEmpty();
  await refuseTooWide(tx, counts.customers);
  return { ...counts, silent: silentOf(counts) };
}

// Small houses have few customers: one bad batch may well have reached half of them.
const neverTooWide = 200;

/** @throws Invalid when one action would take in too many of all */
export async function refuseTooWide(tx: Tx, customers: number): Promise<void> {
  const { rows } = await sql<{ all: number }>`
    SELECT count(DISTINCT customer_id)::int AS all FROM orders WHERE ordered_at > ${tx.now}::timestamptz - interval '1 year'
  `.execute(tx);
  const most = Math.max(neverTooWide, Math.floor(rows[0]!.all * actionData().mostShareOfCustomers));
  if (customers > most) throw segmentTooWide(customers, most);
}

/** Whoever complains stands for many who do not; nobody is touched who bought nothing. */
export function silentOf({
  customers,
  complained,
}: Pick<Counts, "customers" | "complained">): Counts["silent"] {
  if (complained === 0) return null;
  const { low, usual, high } = actionData().shareWhoComplain;
  const silent = (share: number) =>
    Math.max(0, Math.min(customers, Math.round(complained / share)) - complained);
  return { low: silent(high), usual: silent(usual), high: silent(low) };
}
