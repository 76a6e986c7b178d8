import { logLowerGamma } from "../../statistics/incomplete-gamma.ts";
import { bisect, digamma, logGamma } from "../../statistics/special-functions.ts";

/** Complaints by product (this, another) and type (this, another): a both, b this product only, c this type only, d neither. */
export type FourCells = { a: number; b: number; c: number; d: number };

export type Interval = { value: number; low: number; high: number };

/**
 * Which complaint type stands out within a product, where nobody knows how much was shipped. Null where a cell is empty and
 * the measure is not defined.
 * @see Evans, Waller and Davis (2001), Pharmacoepidemiol. Drug Saf. 10:483
 */
export function proportionalRatio({ a, b, c, d }: FourCells): Interval | null {
  if (a * c === 0) return null;
  const value = a / (a + b) / (c / (c + d));
  return around(value, Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)));
}

export function oddsRatio({ a, b, c, d }: FourCells): Interval | null {
  if (a * b * c * d === 0) return null;
  return around((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
}

/** With Yates's correction. */
export function chiSquare({ a, b, c, d }: FourCells): number {
  const all = a + b + c + d;
  const difference = Math.max(0, Math.abs(a * d - b * c) - all / 2);
  return (all * difference ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
}

/**
 * Observed over expected as a logarithm to base 2, drawn to zero where little is known.
 * @see Norén, Hopstadius and Bate (2013), Stat. Methods Med. Res. 22:57
 */
export function informationComponent(observed: number, expected: number): Interval {
  const shape = observed + 0.5;
  const rate = expected + 0.5;
  const at = (share: number) => Math.log2(gammaQuantile(share, shape) / rate);
  return { value: Math.log2(shape / rate), low: at(0.025), high: at(0.975) };
}

/** The law of the ratios of all pairs: two Gamma laws, the first with the given share. */
export type RatioLaw = { alpha1: number; beta1: number; alpha2: number; beta2: number; share: number };

/**
 * The geometric mean of the ratio of observed to expected given what all pairs look like, with its 5 % and 95 % quantiles.
 * @see DuMouchel (1999), The American Statistician 53:177
 */
export function shrunkRatio(observed: number, expected: number, law: RatioLaw): Interval {
  const first = firstShare(observed, expected, law);
  const one = { shape: law.alpha1 + observed, rate: law.beta1 + expected };
  const two = { shape: law.alpha2 + observed, rate: law.beta2 + expected };
  const logMean = first * meanLog(one) + (1 - first) * meanLog(two);
  const below = (x: number) => first * shareBelow(x, one) + (1 - first) * shareBelow(x, two);
  const at = (share: number) =>
    bisect((x) => below(x) < share, 0, 10 * (one.shape / one.rate + two.shape / two.rate));
  return { value: Math.exp(logMean), low: at(0.05), high: at(0.95) };
}

type GammaLaw = { shape: number; rate: number };

/** How likely the pair is one of the first law. */
export function firstShare(observed: number, expected: number, law: RatioLaw): number {
  const { alpha1, beta1, alpha2, beta2, share } = law;
  const one = Math.log(share) + logPredictive(observed, expected, { shape: alpha1, rate: beta1 });
  const two = Math.log1p(-share) + logPredictive(observed, expected, { shape: alpha2, rate: beta2 });
  return 1 / (1 + Math.exp(two - one));
}

// Without the part that both laws share.
function logPredictive(observed: number, expected: number, { shape, rate }: GammaLaw): number {
  const whole = rate + expected;
  return (
    logGamma(shape + observed) -
    logGamma(shape) +
    shape * Math.log(rate / whole) +
    observed * Math.log(expected / whole)
  );
}

function meanLog({ shape, rate }: GammaLaw): number {
  return digamma(shape) - Math.log(rate);
}

function shareBelow(x: number, { shape, rate }: GammaLaw): number {
  return x <= 0 ? 0 : Math.exp(logLowerGamma(shape, x * rate));
}

function gammaQuantile(share: number, shape: number): number {
  return bisect((x) => shareBelow(x, { shape, rate: 1 }) < share, 0, shape + 40 * Math.sqrt(shape) + 40);
}

function around(value: number, error: number): Interval {
  const factor = Math.exp(z95 * error);
  return { value, low: value / factor, high: value * factor };
}

const z95 = 1.959963984540054;
