/** Moments as milliseconds, days as people in China count them. China has kept UTC+8 without summer time since 1991. */

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const offset = 8 * hour;

export function startOfDay(at: number): number {
  return Math.floor((at + offset) / day) * day - offset;
}

/** 14.5 is half past two in the afternoon. */
export function clockHour(at: number): number {
  return (at - startOfDay(at)) / hour;
}

/** 0 is Sunday. */
export function weekday(at: number): number {
  return new Date(at + offset).getUTCDay();
}

/** 2026-03-05 */
export function isoDay(at: number): string {
  return new Date(at + offset).toISOString().slice(0, 10);
}

/** 3月5日 */
export function dayInWords(at: number): string {
  const [, month, date] = isoDay(at).split("-").map(Number);
  return `${month}月${date}日`;
}

/** 5 March */
export function englishDay(at: number): string {
  return new Date(at + offset).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}

/** The same moment if it lies within these hours of its day, else the next opening. */
export function withinHours(at: number, opens: number, closes: number): number {
  const clock = clockHour(at);
  if (clock < opens) return startOfDay(at) + opens * hour + (at % (90 * minute));
  if (clock < closes) return at;
  return startOfDay(at) + day + opens * hour + (at % (90 * minute));
}
