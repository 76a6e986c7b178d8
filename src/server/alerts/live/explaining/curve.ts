import { sql } from "kysely";
import { isoDay } from "../../../../shared/dates.ts";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { largestUsualCount } from "../../../statistics/usual-counts.ts";
import type { AlertScope } from "../../record/alert.ts";
import { ratesOf } from "../baseline-rates.ts";
import { longestDelay, usualDelays } from "../usual-delays.ts";
import { exposedLines } from "./exposed-lines.ts";
import type { Speaking } from "./speaking.ts";

/** How many lines, of how many customers, shipped when. */
export async function reachOf(tx: Tx, about: AlertScope) {
  const lines = exposedLines(about);
  if (!lines) return null;
  const { rows } = await sql<{ lines: number; customers: number; from: Date | null; to: Date | null }>`
    SELECT count(*)::int AS lines, count(DISTINCT o.customer_id)::int AS customers, min(o.shipped_at) AS "from", max(o.shipped_at) AS "to"
    ${lines}`.execute(tx);
  const { from, to, ...reach } = rows[0]!;
  return { ...reach, shippedFrom: from?.toISOString() ?? null, shippedTo: to?.toISOString() ?? null };
}

/** Day by day up to today: customers who complained so far, beside those expected by what was shipped and how it usually goes. */
export async function curveOf(tx: Tx, about: AlertScope, speaking: readonly Speaking[]) {
  const { time_zone } = await ownTenant(tx);
  const shipped = await shippedByDay(tx, about, time_zone);
  const complained = firstComplaints(speaking, time_zone);
  const last = dayNumber(isoDay(tx.now, time_zone));
  const first = Math.max(last - longest + 1, Math.min(last, ...shipped.keys(), ...complained.keys()));
  let observed = countBefore(complained, first);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const day = first + at;
    observed += complained.get(day) ?? 0;
    const expected = expectedBy(shipped, day);
    return { day: dayName(day), observed, expected, mostUsual: largestUsualCount(expected) };
  });
}

const longest = 90;

async function shippedByDay(tx: Tx, about: AlertScope, timeZone: string): Promise<Map<number, number>> {
  const lines = exposedLines(about);
  if (!lines) return new Map();
  const { rows } = await sql<{ sku: string; day: string; units: number }>`
    SELECT i.sku, (o.shipped_at AT TIME ZONE ${timeZone})::date::text AS day, count(*)::int AS units
    ${lines} AND o.shipped_at > ${tx.now}::timestamptz - make_interval(days => ${longest + longestDelay})
    GROUP BY 1, 2`.execute(tx);
  const rates = await ratesOf(
    tx,
    rows.map(({ sku }) => sku),
  );
  const expected = new Map<number, number>();
  for (const { sku, day, units } of rows)
    expected.set(dayNumber(day), (expected.get(dayNumber(day)) ?? 0) + units * rates.get(sku)!);
  return expected;
}

/** Each customer counts on the day of the first complaint. */
function firstComplaints(speaking: readonly Speaking[], timeZone: string): Map<number, number> {
  const seen = new Set<string>();
  const days = new Map<number, number>();
  for (const { customerId, receivedAt } of speaking.toReversed()) {
    if (seen.has(customerId)) continue;
    seen.add(customerId);
    const day = dayNumber(isoDay(receivedAt, timeZone));
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

function countBefore(days: ReadonlyMap<number, number>, first: number): number {
  return [...days].filter(([day]) => day < first).reduce((sum, [, count]) => sum + count, 0);
}

function expectedBy(shipped: ReadonlyMap<number, number>, day: number): number {
  return [...shipped].reduce(
    (sum, [shippedOn, expected]) => sum + expected * arrivedAfter(day - shippedOn),
    0,
  );
}

/** The share of the complaints that has come so many days after shipping. */
function arrivedAfter(days: number): number {
  return days < 0 ? 0 : shares[Math.min(days, longestDelay)]!;
}

const shares = cumulated(usualDelays.delay);

function cumulated(parts: readonly number[]): number[] {
  let sum = 0;
  return parts.map((part) => {
    sum += part;
    return sum;
  });
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function dayName(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
