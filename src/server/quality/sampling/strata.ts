import type { SamplingPlan, StratumKind } from "../../../shared/api/sampling-fields.ts";
import type { FrameRow } from "./frame.ts";

export type Stratum = { key: string; label: string; rows: FrameRow[] };

/** The frame in the parts that are drawn from one by one; one part where the plan makes none. */
export function strataOf(frame: readonly FrameRow[], method: SamplingPlan["method"]): Stratum[] {
  const kind = stratumKindOf(method);
  const groups = Map.groupBy(frame, (row) => (kind ? keyOf(row, kind) : "all"));
  return [...groups]
    .map(([key, rows]) => ({ key, label: kind ? labelOf(rows[0]!, kind) : "all", rows }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

export function stratumKindOf(method: SamplingPlan["method"]): StratumKind | null {
  if (method.kind === "quota") return "agent";
  return method.kind === "stratified" ? method.by : null;
}

/** What the plan names, and in which nothing ended. */
export function emptyStrata({ filter, method }: SamplingPlan, strata: readonly Stratum[]): string[] {
  const named: Record<StratumKind, readonly string[]> = {
    agent: filter.staffIds,
    channel: filter.channels,
    category: filter.categories,
    shop: filter.shopIds,
  };
  const kind = stratumKindOf(method);
  return kind ? named[kind].filter((key) => !strata.some((stratum) => stratum.key === key)) : [];
}

function keyOf(row: FrameRow, kind: StratumKind): string {
  const keys = { agent: row.staffId, channel: row.channel, category: row.category, shop: row.shopId };
  return keys[kind] ?? nobody;
}

/** No agent, category or shop: a part of its own. */
const nobody = "none";

function labelOf(row: FrameRow, kind: StratumKind): string {
  const labels = { agent: row.staffName, channel: row.channel, category: row.category, shop: row.shopName };
  return labels[kind] ?? nobody;
}
