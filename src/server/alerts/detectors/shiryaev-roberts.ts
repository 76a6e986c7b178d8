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
  for (let index = 0; index < ratios.length; index++)
    grids[at + index] = Math.min(most, (grids[at + index]! * ratios[index]!) / tolerated);
}

// Beyond any bar, and far from what a number no longer holds.
const most = 1e100;

/** Complaints seen and expected of a part of the stratum. */
export type Part = { observed: number; expected: number };

/**
 * The mean over the grid: a signal when it reaches the bar.
 * @param waiting expected beyond what was already waited for
 * @param without parts known to be bad by themselves: what they added is taken out, and the evidence of the others is left
 */
export function meanOf(
  { ratios, tolerated }: Grid,
  grids: Float64Array,
  at: number,
  { waiting = 0, without = [] }: { waiting?: number; without?: readonly Part[] } = {},
): number {
  let sum = 0;
  for (let index = 0; index < ratios.length; index++) {
    const ratio = ratios[index]!;
    let evidence = grids[at + index]! * Math.exp((tolerated - ratio) * waiting);
    for (const { observed, expected } of without)
      evidence /= Math.max(1, (ratio / tolerated) ** observed * Math.exp((tolerated - ratio) * expected));
    sum += evidence;
  }
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
