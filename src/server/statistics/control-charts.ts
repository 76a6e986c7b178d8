/** Shewhart's charts for counts, as in Montgomery, Introduction to Statistical Quality Control. Indices count from 0. */
export type ChartKind = "p" | "np" | "c" | "u";

export type ControlChart = {
  statistics: number[];
  center: number;
  /** The standard deviation of one unit (p, u) or of one sample (np, c). */
  stdDev: number;
  lower: number[];
  upper: number[];
  beyondLimits: number[];
};

/**
 * @param counts what was found in each sample
 * @param sizes how many were looked at in each sample
 * @throws RangeError when there is nothing to chart
 */
export function attributeChart(
  kind: ChartKind,
  counts: readonly number[],
  sizes: readonly number[],
): ControlChart {
  if (counts.length === 0 || counts.length !== sizes.length || sizes.some((size) => size <= 0))
    throw new RangeError("every sample needs a count and a size above zero");
  const statistics = counts.map((count, index) =>
    kind === "p" || kind === "u" ? count / sizes[index]! : count,
  );
  const { center, stdDev } = spread(kind, counts, sizes);
  const reach = sizes.map((size) => 3 * (kind === "p" || kind === "u" ? stdDev / Math.sqrt(size) : stdDev));
  const most = kind === "p" ? 1 : kind === "np" ? sizes[0]! : Number.POSITIVE_INFINITY;
  const lower = reach.map((width) => Math.max(0, center - width));
  const upper = reach.map((width) => Math.min(most, center + width));
  const beyondLimits = statistics.flatMap((value, index) =>
    value < lower[index]! || value > upper[index]! ? [index] : [],
  );
  return { statistics, center, stdDev, lower, upper, beyondLimits };
}

function spread(kind: ChartKind, counts: readonly number[], sizes: readonly number[]) {
  const mean = sum(counts) / counts.length;
  const rate = sum(counts) / sum(sizes);
  switch (kind) {
    case "p":
      return { center: rate, stdDev: Math.sqrt(rate * (1 - rate)) };
    case "np":
      return { center: mean, stdDev: Math.sqrt(mean * (1 - rate)) };
    case "c":
      return { center: mean, stdDev: Math.sqrt(mean) };
    case "u":
      return { center: rate, stdDev: Math.sqrt(rate) };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
