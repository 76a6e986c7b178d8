import { newcombeDifference } from "../../../statistics/proportions.ts";
import type { Tally } from "./tally.ts";

/** What changed against the period before, with its 95 % interval; null where there is too little to say. */
export type Difference = { value: number; low: number; high: number };
export type Verdict = "usual" | "more" | "less";

/**
 * Counts come as they come: two periods differ by chance by about the root of their sum (Poisson). Periods of different
 * length are compared by the day.
 */
export function differenceOfCounts(
  now: { count: number; days: number },
  before: { count: number; days: number },
): Difference | null {
  if (now.count + before.count < fewestEvents) return null;
  const scale = now.days / before.days;
  const error = Math.sqrt(now.count + scale ** 2 * before.count);
  return around(now.count - scale * before.count, error);
}

/** @see Newcombe (1998), method 10 */
export function differenceOfShares(now: Tally, before: Tally): Difference | null {
  if (now.count < fewestCases || before.count < fewestCases) return null;
  const [low, high] = newcombeDifference(
    { hits: now.hits, size: now.count },
    { hits: before.hits, size: before.count },
    0.95,
  );
  return { value: now.hits / now.count - before.hits / before.count, low, high };
}

export function differenceOfMeans(now: Tally, before: Tally): Difference | null {
  if (now.measured < fewestCases || before.measured < fewestCases) return null;
  const error = Math.sqrt(varianceOfMean(now) + varianceOfMean(before));
  return around(now.sum / now.measured - before.sum / before.measured, error);
}

/** An interval that holds zero says: this much comes and goes by chance. */
export function verdictOf({ low, high }: Difference): Verdict {
  if (low > 0) return "more";
  return high < 0 ? "less" : "usual";
}

/** The mean with its 95 % interval; null with fewer than two measured. */
export function intervalOfMean(tally: Tally): [number, number] | null {
  if (tally.measured < 2) return null;
  const { low, high } = around(tally.sum / tally.measured, Math.sqrt(varianceOfMean(tally)));
  return [low, high];
}

const z95 = 1.959963984540054;

const fewestEvents = 10;
const fewestCases = 5;

function varianceOfMean({ measured, sum, squares }: Tally): number {
  const variance = Math.max(0, (squares - sum ** 2 / measured) / (measured - 1));
  return variance / measured;
}

function around(value: number, error: number): Difference {
  return { value, low: value - z95 * error, high: value + z95 * error };
}
