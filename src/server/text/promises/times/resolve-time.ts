import { Temporal } from "temporal-polyfill";
import { addWorkingDays, type BusinessCalendar } from "../../../clocks/business-calendar.ts";
import { resolveDay } from "./resolve-day.ts";
import { endOfPart, hourOfDay, startOfPart } from "./resolve-hour.ts";
import type { SaidTime } from "./time-expression.ts";

/** `day` is the day the time named, for what is said after it in the same sentence ("明天上午发货，下午给您单号"). */
export type ResolvedTime = { due: Date; day?: Temporal.PlainDate };

/** The last moment a time that was said at `base` allows; nothing for a time that lies in the past. */
export function resolveTime(
  said: SaidTime,
  base: Date,
  calendar: BusinessCalendar,
  sameDay?: Temporal.PlainDate,
): ResolvedTime | undefined {
  if (daysOff(said) > mostDays) return undefined;
  const now = inZone(base, calendar);
  switch (said.kind) {
    case "past":
      return undefined;
    case "minutes":
      return { due: new Date(base.getTime() + said.minutes * 60_000) };
    case "days":
      return endOfDay(now.toPlainDate().add({ days: said.days }), calendar);
    case "months":
      return endOfDay(monthsLater(now.toPlainDate(), said.months), calendar);
    case "working_days":
      return { due: addWorkingDays(calendar, base, said.days) };
    case "moment":
      return resolveMoment(said, now, calendar, sameDay);
  }
}

/** Ten years. What is said further off is a slip of the keys, and counting so many working days would take minutes. */
const mostDays = 3_660;

function daysOff(said: SaidTime): number {
  if (said.kind === "minutes") return said.minutes / 1_440;
  if (said.kind === "months") return said.months * 31;
  return said.kind === "days" || said.kind === "working_days" ? said.days : 0;
}

type Moment = Extract<SaidTime, { kind: "moment" }>;

function resolveMoment(
  said: Moment,
  now: Temporal.ZonedDateTime,
  calendar: BusinessCalendar,
  sameDay?: Temporal.PlainDate,
): ResolvedTime | undefined {
  const named = said.day ? resolveDay(said, now, calendar, sameDay) : sameDay;
  const today = now.toPlainDate();
  // "凌晨两点", said late in the evening, is the one that comes.
  const days = named
    ? [named]
    : said.clock || said.part === "morning"
      ? [today, today.add({ days: 1 })]
      : [today];
  for (const day of days) {
    const minutes = minutesInto(said, day, now, named !== undefined);
    const due = new Date(day.toZonedDateTime(calendar.timeZone).epochMilliseconds + minutes * 60_000);
    if (due.getTime() > now.epochMilliseconds) return { due, day: named };
  }
  return undefined;
}

// Minutes after the day's first; a day without an hour ends at 24:00; "before" a day means before it
// begins, "before the end of the month" its last day.
function minutesInto(
  said: Moment,
  day: Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
  isDayNamed: boolean,
): number {
  if (said.clock) return hourOfDay(said.clock, said.part, { day, now, isDayNamed });
  if (said.part) return (said.isBefore ? startOfPart : endOfPart)(said.part);
  const isLastDay = said.day?.is.endsWith("_end") || day.equals(now.toPlainDate());
  return said.isBefore && !isLastDay ? 0 : 1_440;
}

function endOfDay(day: Temporal.PlainDate, calendar: BusinessCalendar): ResolvedTime {
  return { due: new Date(day.add({ days: 1 }).toZonedDateTime(calendar.timeZone).epochMilliseconds) };
}

function monthsLater(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return day.add({ months: Math.floor(months), days: months % 1 ? 15 : 0 });
}

function inZone(moment: Date, { timeZone }: BusinessCalendar): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
}
