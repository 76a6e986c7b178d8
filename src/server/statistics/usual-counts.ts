import { logUpperGamma } from "./incomplete-gamma.ts";

/** The largest count that chance alone still brings when so many are expected: at least 97.5 of 100 counts stay below or at it. */
export function largestUsualCount(expected: number): number {
  if (expected <= 0) return 0;
  let count = Math.floor(expected);
  // Up to and including a count, Poisson's share is the upper incomplete gamma function at the next one.
  while (logUpperGamma(count + 1, expected) < Math.log(0.975)) count += 1;
  return count;
}
