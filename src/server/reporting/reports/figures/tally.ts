import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { isMeasured, type Source, type Span, sources } from "./sources.ts";

/** One group of rows, counted. */
export type Tally = {
  count: number;
  hits: number;
  /** How many carry a value; its sum, sum of squares, middle and ninth tenth. */
  measured: number;
  sum: number;
  squares: number;
  median: number | null;
  ninetieth: number | null;
};
export type Tallies = { total: Tally; groups: Map<string, Tally> };

/** All figures of a source in one pass over its rows. */
export async function tally(tx: Tx, source: Source, span: Span): Promise<Tallies> {
  const { rows } = await sql<Tally & { grp: string | null; isTotal: boolean }>`
    SELECT grp, grouping(grp) = 1 AS "isTotal", count(*)::int AS count, count(*) FILTER (WHERE is_hit)::int AS hits,
        ${isMeasured(source) ? ofValues : ofNoValues}
      FROM (${sources[source](span)}) AS counted GROUP BY GROUPING SETS ((grp), ())`.execute(tx);
  return {
    total: rows.find(({ isTotal }) => isTotal)!,
    groups: new Map(rows.flatMap((row) => (row.isTotal || row.grp === null ? [] : [[row.grp, row]]))),
  };
}

const ofValues = sql`
  count(value)::int AS measured, coalesce(sum(value), 0) AS sum, coalesce(sum(value * value), 0) AS squares,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY value) AS ninetieth`;

// A middle sorts every row. Nothing is measured of the results of rules, and a month holds millions.
const ofNoValues = sql`
  0 AS measured, 0::float8 AS sum, 0::float8 AS squares, NULL::float8 AS median, NULL::float8 AS ninetieth`;

export type DayCount = { day: string; count: number };

/** How many on each day of the house's calendar, or in each week from its Monday. */
export async function tallyByDay(
  tx: Tx,
  source: Source,
  span: Span,
  { timeZone, step }: { timeZone: string; step: "day" | "week" },
): Promise<Map<string, number>> {
  const { rows } = await sql<DayCount>`
    SELECT date_trunc(${step}, at AT TIME ZONE ${timeZone})::date::text AS day, count(*)::int AS count
      FROM (${sources[source](span)}) AS counted GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ day, count }) => [day, count]));
}
