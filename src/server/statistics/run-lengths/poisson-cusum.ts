import { logGamma } from "../special-functions.ts";
import { solve } from "./linear-system.ts";

/** S = max(0, S + count − reference), which signals above the threshold; both in twentieths, so that S is too. */
export type PoissonCusum = { reference: number; threshold: number };

const grid = 20;

/**
 * The CUSUM that finds fastest when counts of this mean come `ratio` times as often, and gives a false alarm no oftener
 * than every `target` counts on average.
 * @see Lucas (1985), Technometrics 27:129
 */
export function designPoissonCusum(mean: number, ratio: number, target: number): PoissonCusum {
  const best = (mean * (ratio - 1)) / Math.log(ratio);
  const reference = Math.max(1, Math.round(best * grid)) / grid;
  const isEnough = (threshold: number) => poissonCusumRunLength({ reference, threshold }, mean) >= target;
  let high = 1;
  while (!isEnough(high)) high *= 2;
  return { reference, threshold: leastEnough(isEnough, high) };
}

function leastEnough(isEnough: (threshold: number) => boolean, enough: number): number {
  let low = 0;
  let high = enough * grid;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle / grid)) high = middle;
    else low = middle;
  }
  return high / grid;
}

/** How many counts of this mean pass on average until it signals, from nought: exact, by a Markov chain. */
export function poissonCusumRunLength({ reference, threshold }: PoissonCusum, mean: number): number {
  const step = Math.round(reference * grid);
  const highest = Math.round(threshold * grid);
  const matrix = Array.from({ length: highest + 1 }, (_, from) => {
    const row = new Array<number>(highest + 1).fill(0);
    for (let count = 0; from + count * grid - step <= highest; count++)
      row[Math.max(0, from + count * grid - step)]! -= poisson(count, mean);
    row[from]! += 1;
    return row;
  });
  return solve(
    matrix,
    matrix.map(() => 1),
  )[0]!;
}

function poisson(count: number, mean: number): number {
  return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
}
