import { logUpperGamma } from "../../statistics/incomplete-gamma.ts";
import { normalQuantile, regularizedBeta } from "../../statistics/special-functions.ts";
import { type Errors, type Fit, fitCounts, type Reference, reweigh } from "./farrington-fit.ts";
import { referencesOf } from "./farrington-references.ts";

export type FarringtonSettings = {
  /** How many years back. */
  years: number;
  /** So many points on either side of the same week. */
  halfWindow: number;
  /** Into how many parts the year is cut, the window itself being one. */
  periods: number;
  /** The last points left out, so that an outbreak that has begun does not hide itself. */
  leaveOut: number;
  trend: boolean;
  trendLevel: number;
  reweight: boolean;
  weightsAbove: number;
  errors: Errors;
  /** One-sided: the chance of a false alarm in a week. */
  alpha: number;
  bound: "negativeBinomial" | "negativeBinomialOfUpperMean" | "twoThirds" | "half";
  /** No alarm unless the last points, this one included, hold at least so many cases. */
  enough: { cases: number; points: number };
};

/** As Noufaily and colleagues recommend for weekly series. */
export const improved: FarringtonSettings = {
  years: 5,
  halfWindow: 3,
  periods: 10,
  leaveOut: 26,
  trend: true,
  trendLevel: 1,
  reweight: true,
  weightsAbove: 2.58,
  errors: "flexible",
  alpha: 0.005,
  bound: "negativeBinomial",
  enough: { cases: 5, points: 4 },
};

export type Judgement = {
  expected: number;
  dispersion: number;
  hasTrend: boolean;
  upper: number;
  isAlarm: boolean;
};

/**
 * Whether the count at a point of a long series is more than its past explains: quasi-Poisson regression on trend and part
 * of the year, past outbreaks weighed down.
 * @param at index from 0; only values up to it are read
 * @returns null where there is too little to say anything
 * @see Noufaily et al. (2013), Stat. Med. 32:1206
 */
export function judgePoint(
  series: readonly number[],
  at: number,
  frequency: number,
  settings: FarringtonSettings = improved,
): Judgement | null {
  const { cases, points } = settings.enough;
  if (sum(series.slice(Math.max(0, at - points + 1), at + 1)) < cases) return null;
  const references = referencesOf(series, at, frequency, settings);
  if (references.length === 0) return null;
  const withTrend = settings.trend ? fitBoth(references, true, settings) : null;
  const keepsTrend = withTrend !== null && isCredible(withTrend, references, at, settings);
  const fit = keepsTrend ? withTrend : fitBoth(references, false, settings);
  if (!fit) return null;
  const prediction = fit.predict(at, settings.periods);
  const upper = upperBound(prediction, fit.dispersion, settings);
  if (!Number.isFinite(upper)) return null;
  return {
    expected: prediction.mean,
    dispersion: fit.dispersion,
    hasTrend: keepsTrend,
    upper,
    isAlarm: series[at]! > upper,
  };
}

function fitBoth(references: readonly Reference[], trend: boolean, settings: FarringtonSettings): Fit | null {
  const first = fitCounts(references, trend, null, settings.errors);
  return first && settings.reweight
    ? fitCounts(references, trend, reweigh(first, references, settings.weightsAbove), settings.errors)
    : first;
}

// A trend stays only if three years carry it, it is not chance, and it does not run beyond everything seen.
function isCredible(
  fit: Fit,
  references: readonly Reference[],
  at: number,
  settings: FarringtonSettings,
): boolean {
  const most = Math.max(...references.map(({ count }) => count));
  return (
    settings.years >= 3 && fit.trendP < settings.trendLevel && fit.predict(at, settings.periods).mean <= most
  );
}

function upperBound(
  { mean, error }: { mean: number; error: number },
  dispersion: number,
  { bound, alpha }: FarringtonSettings,
): number {
  const z = normalQuantile(1 - alpha);
  if (bound === "negativeBinomial") return countQuantile(1 - alpha, mean, dispersion);
  if (bound === "negativeBinomialOfUpperMean")
    return countQuantile(1 - alpha, mean * Math.exp(z * error), dispersion);
  const power = bound === "half" ? 1 / 2 : 2 / 3;
  const spread = dispersion + error ** 2 * mean;
  const deviation = bound === "half" ? Math.sqrt(spread / 4) : Math.sqrt((4 / 9) * Math.cbrt(mean) * spread);
  return (mean ** power + z * deviation) ** (1 / power);
}

/** The least count that the given share of a negative binomial law (Poisson at dispersion 1) does not exceed. */
function countQuantile(share: number, mean: number, dispersion: number): number {
  if (!Number.isFinite(mean)) return Number.POSITIVE_INFINITY;
  const size = mean / (dispersion - 1);
  const shareUpTo = (count: number) =>
    dispersion === 1
      ? Math.exp(logUpperGamma(count + 1, mean))
      : regularizedBeta(1 / dispersion, size, count + 1);
  let high = Math.ceil(mean) + 1;
  while (shareUpTo(high) < share) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (shareUpTo(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
