import { gammaQuantile } from "../../statistics/gamma-quantile.ts";
import { logUpperGamma } from "../../statistics/incomplete-gamma.ts";
import { regularizedBeta } from "../../statistics/special-functions.ts";
import { mixingLaw } from "./e-process.ts";

/** What is believed of a stratum's rate ratio after so many complaints: a Gamma law, for words a manager understands. */
export function believedRatio(observed: number, expected: number, { a, b } = mixingLaw) {
  return {
    mean: (a + observed) / (b + expected),
    /** The ratio is above it with a chance of 95 %. */
    lower05: gammaQuantile(0.05, a + observed) / (b + expected),
  };
}

/** The chance of so many complaints or more while all is well, looked at once. */
export function chanceWhileWell(observed: number, expected: number): number {
  return observed === 0 ? 1 : -Math.expm1(logUpperGamma(observed, expected));
}

/** The same where the rate itself is known only up to a Gamma law of its ratio, as for a new product. */
export function chanceForNewProduct(observed: number, expected: number, { a, b } = mixingLaw): number {
  return observed === 0 ? 1 : regularizedBeta(expected / (b + expected), observed, a);
}
