import { logEvidence } from "../../detectors/e-process.ts";

/** Voices of one day of a list; days count back from today, which is 0. */
export type DayVoices = { daysAgo: number; voices: number };
type Usual = { days: readonly DayVoices[]; daysWatched: number; shareOfToday: number };

/** An e-process is begun on each of so many days; what came before them says what is usual. */
export const openDays = 7;
const usualDays = 28;
// Nothing known yet: one voice a day, with the weight of a week.
const prior = { voices: 7, days: 7 };
// Half as many again is nobody's alarm.
const tolerated = 1.5;
/** Reached by chance at most once in a thousand times. */
export const burstBar = Math.log(1_000);

export type Evidence = {
  /** The days of the process that speaks loudest. */
  daysAgo: number;
  observed: number;
  expected: number;
  logEvidence: number;
};

/**
 * How much speaks for more voices than usual. One e-process is begun on each of the last seven days and read at any moment; their
 * mean is evidence again, so that looking after every item costs nothing (Ville's inequality).
 */
export function burstEvidence({ days, daysWatched, shareOfToday }: Usual): Evidence {
  const rate = tolerated * usualRate(days, daysWatched);
  const processes = Array.from({ length: openDays }, (_none, daysAgo) => {
    const observed = voicesOf(days.filter((day) => day.daysAgo <= daysAgo));
    const expected = rate * (daysAgo + shareOfToday);
    return { daysAgo, observed, expected, logEvidence: logEvidence(observed, expected) };
  });
  const loudest = processes.reduce((one, other) => (other.logEvidence > one.logEvidence ? other : one));
  return { ...loudest, logEvidence: logMean(processes.map((each) => each.logEvidence)) };
}

function usualRate(days: readonly DayVoices[], daysWatched: number): number {
  const before = days.filter(({ daysAgo }) => daysAgo >= openDays && daysAgo < openDays + usualDays);
  const length = Math.min(usualDays, Math.max(0, daysWatched - openDays));
  return (voicesOf(before) + prior.voices) / (length + prior.days);
}

function voicesOf(days: readonly DayVoices[]): number {
  return days.reduce((sum, { voices }) => sum + voices, 0);
}

function logMean(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length);
}
