import type { Weights } from "./ratings.ts";

export type WeightKind = "identity" | "linear" | "quadratic";

/** Categories are the same or not, or stand in order: then the nearer, the more they agree. */
export function weightsOf(kind: WeightKind, categories: number): Weights {
  return matrix(categories, (a, b) => {
    if (a === b) return 1;
    if (kind === "identity") return 0;
    const distance = Math.abs(a - b) / (categories - 1);
    return kind === "linear" ? 1 - distance : 1 - distance ** 2;
  });
}

export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's metrics as weights: 1 less the squared difference, as a share of the largest one.
 * @param totals how often each category was chosen, for the ordinal metric
 * @param values what each category is worth, for the interval and ratio metrics
 */
export function metricWeights(metric: Metric, totals: readonly number[], values: readonly number[]): Weights {
  const difference = matrix(totals.length, (a, b) => squaredDifference(metric, a, b, totals, values));
  const largest = Math.max(...difference.flat());
  return difference.map((row) => row.map((squared) => (largest === 0 ? 1 : 1 - squared / largest)));
}

function squaredDifference(
  metric: Metric,
  a: number,
  b: number,
  totals: readonly number[],
  values: readonly number[],
): number {
  if (a === b) return 0;
  if (metric === "nominal") return 1;
  if (metric === "ordinal") return ranksBetween(totals, Math.min(a, b), Math.max(a, b)) ** 2;
  const difference = values[a]! - values[b]!;
  if (metric === "interval") return difference ** 2;
  const total = values[a]! + values[b]!;
  return total === 0 ? 0 : (difference / total) ** 2;
}

function ranksBetween(totals: readonly number[], from: number, to: number): number {
  const between = totals.slice(from, to + 1).reduce((total, count) => total + count, 0);
  return between - (totals[from]! + totals[to]!) / 2;
}

function matrix(size: number, at: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => at(row, column)),
  );
}
