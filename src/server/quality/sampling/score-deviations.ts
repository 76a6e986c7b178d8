import { sql } from "kysely";
import type { SamplingPlan, StratumKind } from "../../../shared/api/sampling-fields.ts";
import type { Tx } from "../../db/database.ts";
import { type Stratum, stratumKindOf } from "./strata.ts";

const daysBack = 180;
const fewest = 5;

/**
 * How much scores differed within each part in the half-year before, for Neyman's allocation. A part with fewer than five
 * scores is taken to differ as the whole does.
 */
export async function deviationsOf(
  tx: Tx,
  method: SamplingPlan["method"],
  strata: readonly Stratum[],
  before: Date,
): Promise<number[]> {
  const kind = stratumKindOf(method);
  if (!kind) return strata.map(() => 0);
  const { rows } = await sql<{
    key: string | null;
    whole: boolean;
    scores: number;
    deviation: number | null;
  }>`
    SELECT ${sql.ref(columns[kind])}::text AS key, grouping(${sql.ref(columns[kind])}) = 1 AS whole, count(*)::int AS scores,
           stddev_samp(e.score)::double precision AS deviation
      FROM evaluation e JOIN conversation c ON c.tenant_id = e.tenant_id AND c.id = e.conversation_id
     WHERE e.state = 'submitted' AND e.submitted_at < ${before}
       AND e.submitted_at >= ${before}::timestamptz - make_interval(days => ${daysBack})
     GROUP BY GROUPING SETS ((${sql.ref(columns[kind])}), ())`.execute(tx);
  const whole = rows.find((row) => row.whole)?.deviation ?? 0;
  const known = new Map(
    rows
      .filter(({ whole, scores }) => !whole && scores >= fewest)
      .map(({ key, deviation }) => [key, deviation ?? whole]),
  );
  return strata.map(({ key }) => known.get(key) ?? whole);
}

const columns: Record<StratumKind, string> = {
  agent: "c.staff_id",
  channel: "c.channel",
  category: "c.category",
  shop: "c.shop_id",
};
