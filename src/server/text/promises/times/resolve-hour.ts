import type { Temporal } from "temporal-polyfill";
import type { DayPart, SaidClock } from "./time-expression.ts";

type Parts = Record<DayPart, { starts: number; ends: number }>;

const parts: Parts = {
  night: { starts: 0, ends: 6 },
  morning: { starts: 6, ends: 12 },
  forenoon: { starts: 8, ends: 12 },
  noon: { starts: 12, ends: 12 },
  afternoon: { starts: 12, ends: 18 },
  dusk: { starts: 18, ends: 18 },
  closing: { starts: 18, ends: 18 },
  evening: { starts: 18, ends: 24 },
};

/** Minutes after midnight. */
export function startOfPart(part: DayPart): number {
  return parts[part].starts * 60;
}

/** Minutes after midnight. */
export function endOfPart(part: DayPart): number {
  return parts[part].ends * 60;
}

/** Minutes after the midnight of that day; more than 1440 for the small hours that belong to an evening. */
export function hourOfDay(
  said: SaidClock,
  part: DayPart | undefined,
  when: { day: Temporal.PlainDate; now: Temporal.ZonedDateTime; isDayNamed: boolean },
): number {
  if (part) return hourInPart(said.hour, part) * 60 + said.minute;
  return nextHour(said, when) * 60 + said.minute;
}

function hourInPart(hour: number, part: DayPart): number {
  if (hour > 12) return hour;
  if (part === "evening") return hour === 12 ? 24 : hour < 5 ? hour + 24 : hour + 12;
  if (part === "night") return hour === 12 ? 0 : hour;
  if (part === "noon") return hour < 5 ? hour + 12 : hour;
  if (part === "morning" || part === "forenoon") return hour;
  return hour === 12 ? 12 : hour + 12;
}

// Nobody said which half of the day: on a day to come, the one in which a desk works; today, the next one that comes.
function nextHour(
  { hour, minute, isSure }: SaidClock,
  { day, now, isDayNamed }: { day: Temporal.PlainDate; now: Temporal.ZonedDateTime; isDayNamed: boolean },
): number {
  const isToday = day.equals(now.toPlainDate());
  if (isDayNamed && !isToday) return isSure || hour >= 7 ? hour : hour + 12;

  const minutesNow = now.hour * 60 + now.minute;
  const choices = isSure ? [hour, hour + 24] : [hour, hour + 12, hour + 24];
  const last = isDayNamed ? 24 : 48;
  return choices.find((choice) => choice <= last && choice * 60 + minute > minutesNow) ?? hour;
}
