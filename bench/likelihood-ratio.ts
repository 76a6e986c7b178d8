/** Watching a count whose usual mean is known, by how much likelier it is under a higher one. */

/** Poisson where `alpha` is 0; else negative binomial with variance m + alpha m². */
export type Law = { mean: number; alpha: number };

export type LikelihoodSettings = Law & {
  /** Where it calls; after a call it begins anew. */
  limit: number;
  /** The natural logarithm of the ratio looked for; null tries every ratio. */
  theta: number | null;
  /** How far back the change may lie, points; null reads as far as the last call, from the present point itself. */
  lags: { least: number; most: number } | null;
};

/**
 * The statistic at each point: a CUSUM of the log likelihood ratio where the ratio is known, else the largest over all ratios above 1 and
 * all points at which the change may have been.
 * @see Höhle and Paul (2008), Comput. Stat. Data Anal. 52:4357
 */
export function likelihoodRatios(series: readonly number[], settings: LikelihoodSettings): number[] {
  let begun = 0;
  let before = 0;
  return series.map((count, at) => {
    const ratio =
      settings.theta === null
        ? largestRatio(series, begun, at, settings)
        : Math.max(0, before + logRatio([count], settings.mean * Math.exp(settings.theta), settings));
    before = ratio >= settings.limit ? 0 : ratio;
    if (ratio >= settings.limit) begun = at + 1;
    return ratio;
  });
}

function largestRatio(
  series: readonly number[],
  begun: number,
  at: number,
  settings: LikelihoodSettings,
): number {
  const { least, most } = settings.lags ?? { least: 0, most: at };
  let best = 0;
  for (let lag = least; lag <= most && at - lag >= begun; lag++) {
    const counts = series.slice(at - lag, at + 1);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    if (mean > settings.mean) best = Math.max(best, logRatio(counts, mean, settings));
  }
  return best;
}

function logRatio(counts: readonly number[], mean: number, usual: Law): number {
  return counts.reduce((sum, count) => sum + logRatioOf(count, mean, usual), 0);
}

function logRatioOf(count: number, mean: number, { mean: usual, alpha }: Law): number {
  const higher = count === 0 ? 0 : count * Math.log(mean / usual);
  if (alpha === 0) return higher - (mean - usual);
  return higher - (count + 1 / alpha) * Math.log((1 + alpha * mean) / (1 + alpha * usual));
}
