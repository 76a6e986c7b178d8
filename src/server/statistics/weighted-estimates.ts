import { type Interval, wilson } from "./proportions.ts";
import { normalQuantile, studentQuantile } from "./special-functions.ts";

/** One judged unit of a sample: its part of the frame, the chance with which it was drawn, and what was found. */
export type SampledUnit = { stratum: string; probability: number; value: number };
export type SampledStratum = { frameSize: number; sampleSize: number };
export type WeightedEstimate = {
  value: number;
  low: number;
  high: number;
  standardError: number;
  designEffect: number | null;
};

type Weighted = { stratum: string; chance: number; value: number };
type Spread = { mean: number; variance: number; degrees: number; weighted: Weighted[]; isCensus: boolean };

/**
 * What a sample says of the mean of its whole frame: Hájek's weighted mean, its variance by linearisation and Deville's
 * estimator in each stratum (exact for simple random sampling; the usual approximation where chances differ), Student's interval.
 * Drawn units that were not judged are taken to be like the judged ones of their stratum.
 * @see Särndal, Swensson and Wretman (1992), § 5.7; Deville (1999), Survey Methodology 25:193
 */
export function weightedMean(
  units: readonly SampledUnit[],
  strata: ReadonlyMap<string, SampledStratum>,
  confidence: number,
): WeightedEstimate | null {
  const spread = spreadOf(units, strata);
  if (!spread) return null;
  const standardError = Math.sqrt(spread.variance);
  const reach =
    spread.degrees > 0 ? studentQuantile((1 + confidence) / 2, spread.degrees) * standardError : 0;
  return {
    value: spread.mean,
    low: spread.mean - reach,
    high: spread.mean + reach,
    standardError,
    designEffect: designEffect(spread),
  };
}

/**
 * The same for a share: Wilson's interval at the number of simply drawn units that would tell as much.
 * @see Korn and Graubard (1998), Survey Methodology 24:193; Dean and Pagano (2015), J. Surv. Stat. Methodol. 3:484
 */
export function weightedShare(
  units: readonly SampledUnit[],
  strata: ReadonlyMap<string, SampledStratum>,
  confidence: number,
): WeightedEstimate | null {
  const spread = spreadOf(units, strata);
  if (!spread) return null;
  const [low, high] = shareInterval(spread, confidence);
  return {
    value: spread.mean,
    low,
    high,
    standardError: Math.sqrt(spread.variance),
    designEffect: designEffect(spread),
  };
}

function spreadOf(units: readonly SampledUnit[], strata: ReadonlyMap<string, SampledStratum>): Spread | null {
  const weighted = withJudgedChances(units, strata);
  const whole = weighted.reduce((sum, { chance }) => sum + 1 / chance, 0);
  const mean = weighted.reduce((sum, { chance, value }) => sum + value / chance, 0) / whole;
  const isCensus = weighted.every(({ chance }) => chance === 1);
  const groups = groupsOf(weighted);
  const degrees = groups.reduce((sum, group) => sum + group.length - 1, 0);
  // One unit alone says nothing of how much units differ.
  if (weighted.length === 0 || (degrees === 0 && !isCensus)) return null;
  const variance = groups.reduce((sum, group) => sum + varianceWithin(group, mean, whole), 0);
  return { mean, variance, degrees, weighted, isCensus };
}

function withJudgedChances(
  units: readonly SampledUnit[],
  strata: ReadonlyMap<string, SampledStratum>,
): Weighted[] {
  const judged = Map.groupBy(units, ({ stratum }) => stratum);
  return units.map(({ stratum, probability, value }) => {
    const share = judged.get(stratum)!.length / strata.get(stratum)!.sampleSize;
    return { stratum, chance: probability * share, value };
  });
}

/** Strata of which one unit alone was judged are looked at together. */
function groupsOf(weighted: readonly Weighted[]): Weighted[][] {
  const strata = [...Map.groupBy(weighted, ({ stratum }) => stratum).values()];
  const alone = strata.filter((units) => units.length === 1).flat();
  const groups = strata.filter((units) => units.length > 1);
  return alone.length > 0 ? [...groups, alone] : groups;
}

function varianceWithin(group: readonly Weighted[], mean: number, whole: number): number {
  if (group.length < 2) return 0;
  const scores = group.map(({ chance, value }) => ({
    left: 1 - chance,
    total: (value - mean) / whole / chance,
  }));
  const left = scores.reduce((sum, score) => sum + score.left, 0);
  if (left === 0) return 0;
  const middle = scores.reduce((sum, score) => sum + score.left * score.total, 0) / left;
  const squares = scores.reduce((sum, score) => sum + score.left * (score.total - middle) ** 2, 0);
  return (group.length / (group.length - 1)) * squares;
}

/** Against as many units drawn simply from the same frame. */
function designEffect({ weighted, mean, variance }: Spread): number | null {
  const size = weighted.length;
  const whole = weighted.reduce((sum, { chance }) => sum + 1 / chance, 0);
  const squares = weighted.reduce((sum, { chance, value }) => sum + (value - mean) ** 2 / chance, 0);
  const simple = ((1 - size / whole) * (squares / whole)) / (size - 1);
  return size > 1 && simple > 0 ? variance / simple : null;
}

function shareInterval(spread: Spread, confidence: number): Interval {
  const { mean, variance, degrees, weighted, isCensus } = spread;
  if (isCensus) return [mean, mean];
  const likely = Math.min(1, Math.max(0, mean));
  const byVariance = variance > 0 ? (likely * (1 - likely)) / variance : Number.POSITIVE_INFINITY;
  const size = Math.min(byVariance, sizeByWeights(weighted));
  const fewDegrees =
    normalQuantile((1 + confidence) / 2) / studentQuantile((1 + confidence) / 2, Math.max(1, degrees));
  const telling = size * fewDegrees ** 2;
  return wilson(likely * telling, telling, confidence);
}

// What the weights alone allow (Kish), of a frame of this size. Few hits, or none, make the variance look smaller than it is.
function sizeByWeights(weighted: readonly Weighted[]): number {
  const whole = weighted.reduce((sum, { chance }) => sum + 1 / chance, 0);
  const squares = weighted.reduce((sum, { chance }) => sum + 1 / chance ** 2, 0);
  return whole ** 2 / squares / Math.max(1e-9, 1 - weighted.length / whole);
}
