import { logEvidence } from "../../detectors/e-process.ts";
import { improved, judgePoint } from "../../detectors/farrington.ts";
import type { SeriesSubject, WeeklySeries } from "./read-series.ts";

/** A week with more complaints than the years behind it explain. */
export type Excess = {
  subject: SeriesSubject;
  observed: number;
  expected: number;
  logEvidence: number;
};

const weeksOfYear = 52;

/** The last week of each series. One that has less than a year behind it says nothing. */
export function judgeSeries(series: readonly WeeklySeries[]): Excess[] {
  const alpha = Math.min(improved.alpha, falseAlarmsAWeek / Math.max(1, series.length));
  return series.flatMap(({ subject, counts }) => {
    const at = counts.length - 1;
    const years = Math.min(improved.years, Math.floor(at / weeksOfYear));
    if (years === 0) return [];
    const judged = judgePoint(counts, at, weeksOfYear, { ...improved, years, alpha });
    if (!judged?.isAlarm) return [];
    const { expected, dispersion } = judged;
    const observed = counts[at]!;
    // What varies more than by chance says less.
    return [
      { subject, observed, expected, logEvidence: logEvidence(observed / dispersion, expected / dispersion) },
    ];
  });
}

/** Of series within one another the most telling: a bad category is one signal, not one in every province. */
export function telling(excesses: readonly Excess[]): Excess[] {
  const kept: Excess[] = [];
  for (const excess of excesses.toSorted((one, other) => other.logEvidence - one.logEvidence))
    if (!kept.some(({ subject }) => isWithin(subject, excess.subject) || isWithin(excess.subject, subject)))
      kept.push(excess);
  return kept;
}

// Over all series together: one in ten weeks at the most, on average.
const falseAlarmsAWeek = 0.1;

function isWithin(inner: SeriesSubject, outer: SeriesSubject): boolean {
  return (
    (outer.category === undefined || outer.category === inner.category) &&
    (outer.province === undefined || outer.province === inner.province)
  );
}
