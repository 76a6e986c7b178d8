import { judgePoint } from "../detectors/farrington.ts";
import type { Series } from "./read-series.ts";

/** The last weeks of every series are watched, as in Noufaily et al. (2013). */
const watchedWeeks = 49;
const weeksOfYear = 52;

/** Each of the last weeks of every series, judged with what was known then. */
export function replaySeries(series: Series[]) {
  return series.flatMap(({ variant, scenario, rep, counts }) =>
    Array.from({ length: watchedWeeks }, (_none, index) => counts.length - watchedWeeks + index)
      .filter((week) => judgePoint(counts, week, weeksOfYear)?.isAlarm)
      .map((week) => ({ variant, scenario, rep, week: week + 1 })),
  );
}
