import { regularizedBeta } from "../special-functions.ts";
import { twoSidedP } from "../two-sided-p.ts";

export type NumericDrift = {
  /** How far each value would have to move on average for the two to be alike (Wasserstein's first distance). */
  distance: number;
  /** Kolmogorov and Smirnov: the widest gap between the two cumulated shares, and its asymptotic p. */
  gap: number;
  gapP: number;
  /** Mann and Whitney: pairs in which the current value is the larger. */
  u: number;
  rankP: number;
  /** Welch: of the difference of the means, the current less the reference. */
  t: number | null;
  meanP: number | null;
};

/** How far values have moved from those they are held against; null when one side is empty. */
export function numericDrift(reference: readonly number[], current: readonly number[]): NumericDrift | null {
  if (reference.length === 0 || current.length === 0) return null;
  const steps = stepsOf(reference, current);
  const gap = Math.max(...steps.map(({ before, now }) => Math.abs(before - now)));
  const size = (reference.length * current.length) / (reference.length + current.length);
  return {
    distance: steps.reduce((sum, { before, now, width }) => sum + Math.abs(before - now) * width, 0),
    gap,
    gapP: smirnovUpperTail(Math.sqrt(size) * gap),
    ...ranks(reference, current),
    ...means(reference, current),
  };
}

type Step = { before: number; now: number; width: number };

/** From each value to the next: the shares of both at or below it. */
function stepsOf(reference: readonly number[], current: readonly number[]): Step[] {
  const [before, now] = [reference, current].map((values) => values.toSorted((a, b) => a - b));
  const values = [...new Set([...before!, ...now!])].sort((a, b) => a - b);
  let [first, second] = [0, 0];
  return values.map((value, index) => {
    while (first < before!.length && before![first]! <= value) first++;
    while (second < now!.length && now![second]! <= value) second++;
    const width = (values[index + 1] ?? value) - value;
    return { before: first / before!.length, now: second / now!.length, width };
  });
}

/** @see Smirnov (1948), Ann. Math. Stat. 19:279; for small values in the form that converges there (DLMF 20.7.32) */
function smirnovUpperTail(value: number): number {
  if (value <= 0) return 1;
  if (value >= 1) return 2 * series((k) => (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * (k * value) ** 2));
  const below = series((k) => Math.exp(-(((2 * k - 1) * Math.PI) ** 2) / (8 * value ** 2)));
  return 1 - (Math.sqrt(2 * Math.PI) / value) * below;
}

function series(term: (k: number) => number): number {
  let total = 0;
  for (let k = 1; k <= 100; k++) total += term(k);
  return total;
}

/** By the normal approximation with ties and continuity corrected. @see Mann and Whitney (1947), Ann. Math. Stat. 18:50 */
function ranks(reference: readonly number[], current: readonly number[]): Pick<NumericDrift, "u" | "rankP"> {
  const groups = Map.groupBy(
    [...reference.map((value) => ({ value, isNow: 0 })), ...current.map((value) => ({ value, isNow: 1 }))],
    ({ value }) => value,
  );
  let [u, below, tied] = [0, 0, 0];
  for (const [, own] of [...groups].sort(([a], [b]) => a - b)) {
    const now = own.filter(({ isNow }) => isNow).length;
    const before = own.length - now;
    u += now * (below + before / 2);
    below += before;
    tied += own.length ** 3 - own.length;
  }
  const [n, m] = [reference.length, current.length];
  const variance = ((n * m) / 12) * (n + m + 1 - tied / ((n + m) * (n + m - 1)));
  const off = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return { u, rankP: variance > 0 ? twoSidedP(off / Math.sqrt(variance)) : 1 };
}

/** @see Welch (1947), Biometrika 34:28 */
function means(reference: readonly number[], current: readonly number[]): Pick<NumericDrift, "t" | "meanP"> {
  const [before, now] = [momentsOf(reference), momentsOf(current)];
  const error = before.error + now.error;
  if (!(error > 0)) return { t: null, meanP: null };
  const t = (now.mean - before.mean) / Math.sqrt(error);
  const degrees =
    error ** 2 / (before.error ** 2 / (reference.length - 1) + now.error ** 2 / (current.length - 1));
  return { t, meanP: regularizedBeta(degrees / (degrees + t ** 2), degrees / 2, 0.5) };
}

/** The mean, and the square of its standard error; of a single value there is none. */
function momentsOf(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: squares / (values.length - 1) / values.length };
}
