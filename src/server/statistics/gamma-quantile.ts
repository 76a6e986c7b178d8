import { logUpperGamma } from "./incomplete-gamma.ts";
import { bisect } from "./special-functions.ts";

/**
 * Below which value the given share of a Gamma distribution with this shape and rate 1 lies.
 * @param share in (0, 1)
 */
export function gammaQuantile(share: number, shape: number): number {
  const above = Math.log1p(-share);
  let high = shape + 1;
  while (logUpperGamma(shape, high) > above) high *= 2;
  return bisect((x) => logUpperGamma(shape, x) > above, 0, high);
}
