/** Shewhart's charts, as in Montgomery, Introduction to Statistical Quality Control. Indices count from 0. */
export type ChartKind = "p" | "np" | "c" | "u";

export type Limits = {
  center: number;
  lower: number[];
  upper: number[];
  /** How far each point lies from the centre, in standard deviations: what run rules read. */
  distances: number[];
};
export type AttributeChart = Limits & {
  statistics: number[];
  /** The standard deviation of one unit (p, u) or of one sample (np, c). */
  stdDev: number;
  beyondLimits: number[];
};

/**
 * Counts of what was found in each sample.
 * @param sizes how many were looked at in each sample
 * @throws RangeError when there is nothing to chart
 */
export function attributeChart(
  kind: ChartKind,
  counts: readonly number[],
  sizes: readonly number[],
): AttributeChart {
  if (counts.length === 0 || counts.length !== sizes.length || sizes.some((size) => size <= 0))
    throw new RangeError("every sample needs a count and a size above zero");
  const isRate = kind === "p" || kind === "u";
  const statistics = counts.map((count, index) => (isRate ? count / sizes[index]! : count));
  const { center, stdDev } = spread(kind, counts, sizes);
  const sigmas = sizes.map((size) => (isRate ? stdDev / Math.sqrt(size) : stdDev));
  const most = { p: 1, np: sizes[0]!, c: Number.POSITIVE_INFINITY, u: Number.POSITIVE_INFINITY }[kind];
  const lower = sigmas.map((sigma) => Math.max(0, center - 3 * sigma));
  const upper = sigmas.map((sigma) => Math.min(most, center + 3 * sigma));
  const beyondLimits = statistics.flatMap((value, index) =>
    value < lower[index]! || value > upper[index]! ? [index] : [],
  );
  const distances = statistics.map((value, index) => inSigmas(value - center, sigmas[index]!));
  return { statistics, center, stdDev, lower, upper, beyondLimits, distances };
}

/** Single values, whose spread is told by how far one lies from the next (moving ranges of two, d2 = 1.128). */
export function individualsChart(values: readonly number[]): Limits {
  if (values.length === 0) throw new RangeError("there is nothing to chart");
  const center = sum(values) / values.length;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  const sigma = ranges.length > 0 ? sum(ranges) / ranges.length / 1.128 : 0;
  return {
    center,
    lower: values.map(() => center - 3 * sigma),
    upper: values.map(() => center + 3 * sigma),
    distances: values.map((value) => inSigmas(value - center, sigma)),
  };
}

function inSigmas(distance: number, sigma: number): number {
  return sigma > 0 ? distance / sigma : 0;
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
