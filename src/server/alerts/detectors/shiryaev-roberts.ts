/**
 * Evidence that a long-lived stratum has turned bad at some day: a Shiryaev-Roberts e-detector, begun anew every day, for a
 * grid of rate ratios. While all is well the mean time to a false signal is at least the bar, in stratum-days. The grids of all
 * strata lie in one array, each from `at` on; every day adds one to each number.
 * @see Shin, Ramdas and Rinaldo (2024), New Engl. J. Stat. Data Sci. 2:229
 */
export type Grid = {
  ratios: readonly number[];
  /** The rate ratio that is still well, at least 1. */
  tolerated: number;
};

/** So many complaints were expected. */
export function wait({ ratios, tolerated }: Grid, grids: Float64Array, at: number, expected: number): void {
  for (let index = 0; index < ratios.length; index++)
    grids[at + index]! *= Math.exp((tolerated - ratios[index]!) * expected);
}

/** One complaint came. */
export function takeComplaint({ ratios, tolerated }: Grid, grids: Float64Array, at: number): void {
  for (let index = 0; index < ratios.length; index++) grids[at + index]! *= ratios[index]! / tolerated;
}

/** A part is known to be bad by itself: what it added is taken out; what is left is the evidence of the others. */
export function takeOut(
  { ratios, tolerated }: Grid,
  grids: Float64Array,
  at: number,
  { observed, expected }: { observed: number; expected: number },
): void {
  for (let index = 0; index < ratios.length; index++) {
    const added = (ratios[index]! / tolerated) ** observed * Math.exp((tolerated - ratios[index]!) * expected);
    if (added > 1) grids[at + index]! /= added;
  }
}

/**
 * The mean over the grid: a signal when it reaches the bar.
 * @param waiting expected beyond what was already waited for
 */
export function meanOf({ ratios, tolerated }: Grid, grids: Float64Array, at: number, waiting = 0): number {
  let sum = 0;
  for (let index = 0; index < ratios.length; index++)
    sum += grids[at + index]! * Math.exp((tolerated - ratios[index]!) * waiting);
  return sum / ratios.length;
}

/** The rate ratio that the evidence speaks for. */
export function ratioOf({ ratios }: Grid, grids: Float64Array, at: number): number {
  let sum = 0;
  let weighted = 0;
  for (let index = 0; index < ratios.length; index++) {
    sum += grids[at + index]!;
    weighted += grids[at + index]! * ratios[index]!;
  }
  return weighted / sum;
}
