import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { type Source, type Span, sources, timedSources } from "./sources.ts";

/** One group of rows, counted. */
export type Tally = {
  count: number;
  hits: number;
  /** How many carry a value; its sum and sum of squares; of what is timed the middle and the slowest tenth. */
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
        count(value)::int AS measured, coalesce(sum(value), 0) AS sum, coalesce(sum(value * value), 0) AS squares,
        ${timedSources.includes(source) ? middles : noMiddles}
      FROM (${sources[source](span)}) AS counted GROUP BY GROUPING SETS ((grp), ())`.execute(tx);
  return {
    total: rows.find(({ isTotal }) => isTotal)!,
    groups: new Map(rows.flatMap((row) => (row.isTotal || row.grp === null ? [] : [[row.grp, row]]))),
  };
}

// They sort every row, and a month holds millions of results of rules: only asked for where they are told.
const middles = sql`
  percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY value) AS ninetieth`;
const noMiddles = sql`NULL::float8 AS median, NULL::float8 AS ninetieth`;

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
