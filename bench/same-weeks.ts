import { normalQuantile, regularizedBeta } from "../src/server/statistics/special-functions.ts";

/** The rules that hold a week against the same weeks of earlier years. */

export type SameWeeks = {
  years: number;
  /** So many weeks on either side of the same week. */
  halfWindow: number;
  /** Whether the last weeks of this year count as well. */
  thisYear: boolean;
};

/**
 * The count above which a week is unusual, given those that are like it: the quantile of what is to come after a Gamma(1/2, 0) prior.
 * @param at index from 0; the series reaches back `years` and a half window more
 * @see Riebler (2004), Empirischer Vergleich von statistischen Methoden zur Ausbruchserkennung, Munich
 */
export function bayesBound(
  series: readonly number[],
  at: number,
  frequency: number,
  { alpha, ...like }: SameWeeks & { alpha: number },
): number {
  const counts = likeWeeks(series, at, frequency, like);
  const shareUpTo = (count: number) =>
    regularizedBeta(counts.length / (counts.length + 1), total(counts) + 1 / 2, count + 1);
  let bound = 0;
  while (shareUpTo(bound) < 1 - alpha) bound++;
  return bound;
}

// By Crow and Gardner, of the whole part of the mean.
const poissonLimits = [
  3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.05, 20.335, 21.364,
  22.945, 23.762, 25.4, 26.306, 27.735, 28.966,
];

/**
 * The rule of the Robert Koch Institute: two standard deviations above the mean; where 20 cases or fewer are usual, the upper limit of a
 * Poisson mean at 95 %.
 * @see Crow and Gardner (1959), Biometrika 46:441
 */
export function robertKochBound(
  series: readonly number[],
  at: number,
  frequency: number,
  like: SameWeeks,
): number {
  const { mean, deviation } = spreadOf(likeWeeks(series, at, frequency, like));
  return mean > poissonLimits.length ? mean + 2 * deviation : poissonLimits[Math.floor(mean)]!;
}

/**
 * The rule of the Centers for Disease Control: the last four weeks together, against as many four-week blocks around them in earlier years.
 * @param halfWindow blocks on either side
 * @returns of the sum of four weeks
 * @see Stroup et al. (1989), Stat. Med. 8:323
 */
export function fourWeeksBound(
  series: readonly number[],
  at: number,
  frequency: number,
  { years, halfWindow, alpha }: { years: number; halfWindow: number; alpha: number },
): number {
  const blocks: number[] = [];
  for (let year = years; year >= 1; year--)
    for (let block = -halfWindow; block <= halfWindow; block++)
      blocks.push(fourWeeks(series, at - year * frequency + 4 * block));
  const { mean, deviation } = spreadOf(blocks);
  return mean + normalQuantile(1 - alpha / 2) * deviation * Math.sqrt(1 + 1 / blocks.length);
}

export function fourWeeks(series: readonly number[], at: number): number {
  return total(series.slice(at - 3, at + 1));
}

function likeWeeks(
  series: readonly number[],
  at: number,
  frequency: number,
  { years, halfWindow, thisYear }: SameWeeks,
): number[] {
  const counts = thisYear ? series.slice(at - halfWindow, at) : [];
  for (let year = years; year >= 1; year--) {
    const middle = at - year * frequency;
    counts.push(...series.slice(middle - halfWindow, middle + halfWindow + 1));
  }
  return counts;
}

function spreadOf(counts: readonly number[]): { mean: number; deviation: number } {
  const mean = total(counts) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (counts.length - 1)) };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
