import { normalQuantile } from "../src/server/statistics/special-functions.ts";

/** The rules that weekly counts are watched by elsewhere: what the bench compares Farrington's method with. */

export type EarsSettings = { method: "C1" | "C2" | "C3"; baseline: number; minSigma: number; alpha: number };

/**
 * The count above which EARS calls: the mean of the last weeks and some standard deviations; C2 leaves out the last two of them,
 * C3 adds up by how much the two weeks before were above theirs.
 * @param at index from 0; null where the past is too short or all the same
 * @see Hutwagner et al. (2003), J. Urban Health 80:i89
 */
export function earsBound(series: readonly number[], at: number, settings: EarsSettings): number | null {
  const reach = normalQuantile(1 - settings.alpha);
  if (settings.method === "C3") return summedBound(series, at, reach, settings);
  const past = pastOf(series, at, settings);
  return past && past.mean + reach * past.deviation;
}

function summedBound(
  series: readonly number[],
  at: number,
  reach: number,
  settings: EarsSettings,
): number | null {
  const deviation = pastOf(series, at, settings)?.deviation ?? Number.NaN;
  const excess = [at - 1, at - 2].reduce((sum, week) => sum + excessOf(series, week, settings), 0);
  const bound = series[at]! + deviation * (reach - excess);
  return Number.isNaN(bound) ? null : Math.max(0, bound);
}

function excessOf(series: readonly number[], at: number, settings: EarsSettings): number {
  const past = pastOf(series, at, settings);
  return past ? Math.max(0, (series[at]! - past.mean) / past.deviation - 1) : Number.NaN;
}

function pastOf(
  series: readonly number[],
  at: number,
  { method, baseline, minSigma }: EarsSettings,
): { mean: number; deviation: number } | null {
  const to = method === "C1" ? at : at - 2;
  if (to < baseline) return null;
  const weeks = series.slice(to - baseline, to);
  const mean = weeks.reduce((sum, count) => sum + count, 0) / baseline;
  const spread = weeks.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (baseline - 1);
  return { mean, deviation: Math.max(minSigma, Math.sqrt(spread)) };
}

/** A count made about normal, given the mean that is usual. */
export const transformations = {
  standard: (count: number, mean: number) => (count - mean) / Math.sqrt(mean),
  rossi: (count: number, mean: number) =>
    (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean)),
  anscombe: (count: number, mean: number) => (1.5 * (count ** (2 / 3) - mean ** (2 / 3))) / mean ** (1 / 6),
  anscombe2nd: (count: number, mean: number) =>
    (count ** (2 / 3) - (mean ** (2 / 3) - mean ** (-1 / 3) / 9)) / ((2 / 3) * mean ** (1 / 6)),
  pearsonNegBin: (count: number, mean: number, alpha: number) =>
    (count - mean) / Math.sqrt(mean + alpha * mean ** 2),
};

export type CusumSettings = {
  transformation: keyof typeof transformations;
  /** What is forgiven each week, and where the sum calls: standard deviations. */
  slack: number;
  limit: number;
  /** Of the negative binomial law alone. */
  alpha: number;
};

/**
 * The sum of what each week was above the usual, never below zero; not begun anew after a call.
 * @param from index from 0 of the first week that is watched; the weeks before it say what is usual
 * @param usual of each week that is watched
 * @see Rossi, Lampugnani and Marchi (1999), Stat. Med. 18:2111
 */
export function cusums(
  series: readonly number[],
  from: number,
  settings: CusumSettings,
  usual: (at: number) => number = meanBefore(series, from),
): number[] {
  const deviationOf = transformations[settings.transformation];
  let sum = 0;
  return series.slice(from).map((count, index) => {
    sum = Math.max(0, sum + deviationOf(count, usual(from + index), settings.alpha) - settings.slack);
    return sum;
  });
}

function meanBefore(series: readonly number[], from: number): () => number {
  const mean = series.slice(0, from).reduce((sum, count) => sum + count, 0) / from;
  return () => mean;
}

/**
 * How much likelier the counts so far are under a mean that only rises than under one that stays: the largest ratio over all weeks
 * at which the rise may have begun.
 * @see Frisén, Andersson and Schiöler (2009), Statistica Neerlandica 63:1
 */
export function riseRatio(series: readonly number[]): number {
  const mean = series.reduce((sum, count) => sum + count, 0) / series.length;
  if (mean === 0) return 1;
  const rising = isotonic(series);
  const log = series.reduce(
    (sum, count, week) => sum + (count === 0 ? 0 : count * Math.log(rising[week]! / mean)),
    0,
  );
  return Math.exp(log);
}

// Neighbours that fall are put together until none does.
function isotonic(series: readonly number[]): number[] {
  const blocks: { mean: number; weeks: number }[] = [];
  for (const count of series) {
    let block = { mean: count, weeks: 1 };
    while (blocks.length > 0 && blocks.at(-1)!.mean > block.mean) {
      const before = blocks.pop()!;
      const weeks = before.weeks + block.weeks;
      block = { mean: (before.mean * before.weeks + block.mean * block.weeks) / weeks, weeks };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ mean, weeks }) => Array<number>(weeks).fill(mean));
}
