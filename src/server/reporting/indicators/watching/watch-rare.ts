import { designPoissonCusum, poissonCusumRunLength } from "../../../statistics/run-lengths/poisson-cusum.ts";
import type { RareDays } from "./rare-days.ts";
import type { Watched } from "./watched.ts";

/** Of something rare it is worth knowing when it comes twice as often. */
const ratio = 2;
const falseAlarmDays = 370;

/**
 * Of something rare the days are counts of nought and one, of which standard deviations say nothing: a Poisson CUSUM adds
 * up what happened beyond the usual. A busy day is allowed more than a quiet one.
 */
export function watchRare({ days, signal }: RareDays): Watched {
  const happened = days.reduce((sum, day) => sum + day.happened, 0);
  const counted = days.reduce((sum, day) => sum + day.counted, 0);
  const mean = happened / days.length;
  const cusum = designPoissonCusum(mean, ratio, falseAlarmDays);
  let sum = 0;
  const sums = days.map((day) => {
    const allowed = (cusum.reference * day.counted * days.length) / counted;
    sum = Math.max(0, sum + day.happened - allowed);
    return sum;
  });
  return {
    sums: sums.map((each) => [each]),
    limit: cusum.threshold,
    signals: sums.map((each) => (each > cusum.threshold ? [signal] : [])),
    alarms: {
      falseAlarmDays: poissonCusumRunLength(cusum, mean),
      shiftDays: poissonCusumRunLength(cusum, mean * ratio),
    },
  };
}
