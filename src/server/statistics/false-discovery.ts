/**
 * Which of many findings stand, so that of those that stand at most `rate` are false on average.
 * @param pValues one per finding, in [0, 1]
 * @returns for each, whether it stands
 * @see Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57:289
 */
export function discoveries(pValues: readonly number[], rate: number): boolean[] {
  const ascending = [...pValues].sort((one, other) => one - other);
  const last = ascending.findLastIndex((p, index) => p <= (rate * (index + 1)) / pValues.length);
  const limit = last < 0 ? Number.NEGATIVE_INFINITY : ascending[last]!;
  return pValues.map((p) => p <= limit);
}
