import { logUpperGamma } from "../../statistics/incomplete-gamma.ts";
import { logGamma } from "../../statistics/special-functions.ts";

/** The mixing law of the rate ratio: Gamma with shape a and rate b, here with mean 5. */
export const mixingLaw = { a: 1, b: 0.2 };

type Law = { a: number; b: number };

/**
 * The logarithm of the evidence that a stratum's rate is above the baseline: the likelihood ratio averaged over a Gamma law
 * of the rate ratio restricted to ratios above 1. Under the baseline its expectation never exceeds 1, however often and
 * whenever one looks, so that it ever reaches 1/α with chance at most α (Ville's inequality).
 * @param observed complaints so far, whole
 * @param expected complaints expected so far at the baseline (times the tolerated ratio)
 */
export function logEvidence(observed: number, expected: number, law: Law = mixingLaw): number {
  const { a, b } = law;
  return (
    logMixture(observed, expected, law) + logUpperGamma(a + observed, b + expected) - logUpperGamma(a, b)
  );
}

/** The same without the restriction: ratios below 1 are averaged over too. */
export function logMixture(observed: number, expected: number, { a, b }: Law = mixingLaw): number {
  return (
    a * Math.log(b) -
    logGamma(a) +
    logGamma(a + observed) -
    (a + observed) * Math.log(b + expected) +
    expected
  );
}
