/**
 * Which of many evidences stand, so that of those that stand at most `rate` are false on average, whatever the dependence
 * between them.
 * @param logs logarithms of the e-values of the strata with any evidence
 * @param watched how many strata are watched in all; those not listed have none
 * @returns the least logarithm that stands; infinite where none does
 * @see Wang and Ramdas (2022), J. R. Stat. Soc. B 84:822
 */
export function evidenceBar(logs: readonly number[], watched: number, rate: number): number {
  const descending = [...logs].sort((one, other) => other - one);
  const last = descending.findLastIndex((log, index) => log >= Math.log(watched / (rate * (index + 1))));
  return last < 0 ? Number.POSITIVE_INFINITY : descending[last]!;
}
