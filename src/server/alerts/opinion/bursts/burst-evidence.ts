import { logEvidence } from "../../detectors/e-process.ts";

/** Voices of one day of a list, and those heard since its last alert was closed; days count back from today, which is 0. */
export type DayVoices = { daysAgo: number; voices: number; since: number };
type Heard = {
  days: readonly DayVoices[];
  daysWatched: number;
  shareOfToday: number;
  /** Days since the alert of the list's last burst was closed or dismissed; none within memory. */
  daysSinceClosed?: number;
};

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
 * mean is evidence again, so that looking after every item costs nothing (Ville's inequality). For four weeks after an alert about it was
 * closed only what came since then counts, against a whole day at least of what people knew when they closed it.
 */
export function burstEvidence(heard: Heard): Evidence {
  const closed = rememberedClosing(heard);
  const known = closed === null ? 0 : loudestBefore(heard, closed);
  const rate = tolerated * Math.max(known, usualRate(heard));
  const processes = Array.from({ length: openDays }, (_none, daysAgo) => {
    const open = heard.days.filter((day) => day.daysAgo <= daysAgo);
    const observed = sum(open.map(({ voices, since }) => (closed === null ? voices : since)));
    const length = daysAgo + heard.shareOfToday;
    const expected = rate * (closed === null ? length : Math.max(1, Math.min(length, closed)));
    return { daysAgo, observed, expected, logEvidence: logEvidence(observed, expected) };
  });
  const loudest = processes.reduce((one, other) => (other.logEvidence > one.logEvidence ? other : one));
  return { ...loudest, logEvidence: logMean(processes.map((each) => each.logEvidence)) };
}

/** Days since the closing, as long as it is remembered. */
function rememberedClosing({ daysSinceClosed }: Heard): number | null {
  return daysSinceClosed !== undefined && daysSinceClosed < usualDays ? daysSinceClosed : null;
}

function usualRate({ days, daysWatched }: Heard): number {
  const before = days.filter(({ daysAgo }) => daysAgo >= openDays && daysAgo < openDays + usualDays);
  const length = Math.min(usualDays, Math.max(0, daysWatched - openDays));
  return (sum(before.map(({ voices }) => voices)) + prior.voices) / (length + prior.days);
}

/** The loudest of the seven days up to the closing, in voices heard before it. */
function loudestBefore({ days, shareOfToday }: Heard, closed: number): number {
  const first = Math.max(0, Math.ceil(closed - shareOfToday));
  const known = days.filter(({ daysAgo }) => daysAgo >= first && daysAgo < first + openDays);
  return Math.max(0, ...known.map(({ voices, since }) => voices - since));
}

function sum(voices: readonly number[]): number {
  return voices.reduce((all, each) => all + each, 0);
}

function logMean(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length);
}
