import { type RawBuilder, sql } from "kysely";
import type { Indicator } from "../../../shared/api/performance-fields.ts";
import type { Tx } from "../../db/database.ts";
import type { Cell } from "../../statistics/standardisation.ts";
import { countedFacts } from "./fact-source.ts";
import { compileFormula } from "./formula.ts";
import type { Period } from "./period.ts";

export type By = "staff" | "shop" | "channel" | "house";

/**
 * What came of an indicator, by group and by the kind of case: sums over whole conversations, since what happens within one
 * hangs together.
 */
export async function countCells(tx: Tx, indicator: Indicator, period: Period, by: By): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    WITH one AS (
      SELECT ${groups[by]} AS "group",
        ${stratum(indicator, by)} AS stratum,
        sum(given.value) AS x, count(given.value)::double precision AS n
      FROM (SELECT * FROM ${countedFacts(indicator, period)}) fact
        CROSS JOIN LATERAL (SELECT ${compileFormula(indicator.formula, indicator.counts).sql} AS value) given
      WHERE ${groups[by]} IS NOT NULL
      GROUP BY 1, 2, fact.complaint_id)
    SELECT "group", stratum, count(*)::int AS conversations, sum(x) AS x, sum(n) AS n, sum(x * x) AS xx, sum(x * n) AS xn,
      sum(n * n) AS nn
    FROM one WHERE n > 0 GROUP BY 1, 2`.execute(tx);
  return rows;
}

/** The kind of case, as far as it is not the group itself. */
function stratum({ isAdjusted }: Indicator, by: By): RawBuilder<string> {
  if (!isAdjusted) return sql`''`;
  const channel = by === "channel" ? sql`''` : sql`fact.channel`;
  return sql`concat_ws(' ', coalesce(fact.category, '-'), fact.severity, ${channel})`;
}

const groups: Record<By, RawBuilder<unknown>> = {
  staff: sql`fact.staff_id::text`,
  shop: sql`fact.shop_id::text`,
  channel: sql`fact.channel`,
  house: sql`'house'`,
};

export type Total = { group: string; conversations: number; counted: number; value: number };

/** What cannot be compared but only added up: volumes and hours. */
export async function countTotals(tx: Tx, indicator: Indicator, period: Period, by: By): Promise<Total[]> {
  const value =
    indicator.statistic === "active_hours"
      ? sql`count(DISTINCT (fact.staff_id, date_trunc('hour', fact.at)))`
      : sql`sum(${compileFormula(indicator.formula, indicator.counts).sql})`;
  const { rows } = await sql<Total>`
    SELECT ${groups[by]} AS "group", count(DISTINCT fact.complaint_id)::int AS conversations,
      count(*)::int AS counted, (${value})::double precision AS value
    FROM (SELECT * FROM ${countedFacts(indicator, period)}) fact
    WHERE ${groups[by]} IS NOT NULL GROUP BY 1`.execute(tx);
  return rows;
}

export type DayCount = { day: string; counted: number; value: number };

/** Day by day: the mean or the total of one person, or of the house. */
export async function countDays(
  tx: Tx,
  indicator: Indicator,
  period: Period,
  staffId: string | undefined,
): Promise<DayCount[]> {
  const given = compileFormula(indicator.formula, indicator.counts).sql;
  const value = {
    mean: sql`avg(${given})`,
    total: sql`sum(${given})`,
    active_hours: sql`count(DISTINCT (fact.staff_id, date_trunc('hour', fact.at)))`,
  }[indicator.statistic];
  const { rows } = await sql<DayCount>`
    SELECT fact.day::text AS day, count(${given})::int AS counted, (${value})::double precision AS value
    FROM (SELECT * FROM ${countedFacts(indicator, period)}) fact
    WHERE ${staffId ? sql`fact.staff_id = ${staffId}` : sql`true`}
    GROUP BY fact.day HAVING count(${given}) > 0 ORDER BY fact.day`.execute(tx);
  return rows;
}
