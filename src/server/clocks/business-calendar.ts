import { Temporal } from "temporal-polyfill";
import { chineseDayKind } from "./chinese-holidays.ts";

/** From and to in minutes of the day's wall clock; to is not included, and 1440 is 24:00. */
export type OpenHours = { from: number; to: number };

/** Exceptions by date ("2027-02-08"): other hours, or [] for closed. They win over everything else. */
export type SpecialDays = Record<string, OpenHours[]>;

export type BusinessCalendar = {
  timeZone: string;
  /** Monday first; hours of one day in order and without overlap. */
  week: OpenHours[][];
  publicHolidays: "chinese" | "none";
  /** On a weekend day that is worked in exchange for a holiday. */
  swappedDayHours: OpenHours[];
  specialDays: SpecialDays;
};

/**
 * The first moment by which that much open time has passed; fractions of a minute count. Time outside the opening
 * hours does not, so what fills a day exactly ends at closing time and not at the next opening.
 */
export function addWorkingMinutes(calendar: BusinessCalendar, start: Date, minutes: number): Date {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError(`Cannot add ${minutes} working minutes`);
  let left = Math.round(minutes * millisecondsPerMinute);
  if (left === 0) return start;

  const spans = openSpansFrom(calendar, start);
  let span = spans.next().value;
  while (left > span.end - span.start) {
    left -= span.end - span.start;
    span = spans.next().value;
  }
  return new Date(span.start + left);
}

/** Open time between two moments; negative when `to` lies before `from`. */
export function workingMinutesBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  if (to < from) return -workingMinutesBetween(calendar, to, from);

  const spans = openSpansFrom(calendar, from);
  let milliseconds = 0;
  for (let span = spans.next().value; span.start < to.getTime(); span = spans.next().value) {
    milliseconds += Math.min(span.end, to.getTime()) - span.start;
  }
  return milliseconds / millisecondsPerMinute;
}

export function isWorkingTime(calendar: BusinessCalendar, at: Date): boolean {
  return nextWorkingTime(calendar, at).getTime() === at.getTime();
}

/** This moment if it is open, else the next opening. */
export function nextWorkingTime(calendar: BusinessCalendar, at: Date): Date {
  return new Date(openSpansFrom(calendar, at).next().value.start);
}

/**
 * 24:00 of the Nth working day after the day of `start`, which is 00:00 of the day after it. That day itself never
 * counts, however early the hour ("3 个工作日内", said on a Monday, is Thursday 24:00).
 */
export function addWorkingDays(calendar: BusinessCalendar, start: Date, days: number): Date {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Cannot add ${days} working days`);
  const openDays = openDaysFrom(calendar, dayOf(calendar, start).add({ days: 1 }));
  let last = openDays.next().value;
  for (let day = 1; day < days; day++) last = openDays.next().value;
  return new Date(momentOn(calendar, last.day, minutesPerDay));
}

/** Whether the calendar opens at all on the day of this moment. */
export function isWorkingDay(calendar: BusinessCalendar, at: Date): boolean {
  return hoursOn(calendar, dayOf(calendar, at)).length > 0;
}

const millisecondsPerMinute = 60_000;
const minutesPerDay = 1_440;

type Span = { start: number; end: number };

// Open time as moments, without end, in order and without overlap: what lies before the cursor is cut off, so hours
// that a clock change pushes into each other are not counted twice.
function* openSpansFrom(calendar: BusinessCalendar, at: Date): Generator<Span, never> {
  const openDays = openDaysFrom(calendar, dayOf(calendar, at));
  let cursor = at.getTime();
  while (true) {
    const { day, hours } = openDays.next().value;
    for (const { from, to } of hours) {
      const start = Math.max(cursor, momentOn(calendar, day, from));
      const end = momentOn(calendar, day, to);
      if (start >= end) continue;
      yield { start, end };
      cursor = end;
    }
  }
}

// Enough for a shop that opens in one season only, and an end to the search in a calendar that never opens.
const longestClosedDays = 400;

type OpenDay = { day: Temporal.PlainDate; hours: OpenHours[] };

function* openDaysFrom(calendar: BusinessCalendar, first: Temporal.PlainDate): Generator<OpenDay, never> {
  let day = first;
  for (let closedDays = 0; closedDays <= longestClosedDays; closedDays++) {
    const hours = hoursOn(calendar, day);
    if (hours.length > 0) {
      yield { day, hours };
      closedDays = 0;
    }
    day = day.add({ days: 1 });
  }
  throw new RangeError(`The calendar stays closed for more than ${longestClosedDays} days`);
}

function hoursOn(calendar: BusinessCalendar, day: Temporal.PlainDate): OpenHours[] {
  const special = calendar.specialDays[day.toString()];
  if (special) return special;

  const kind = calendar.publicHolidays === "chinese" ? chineseDayKind(day) : "ordinary";
  if (kind === "holiday") return [];
  if (kind === "swapped_working_day") return calendar.swappedDayHours;
  return calendar.week[day.dayOfWeek - 1] ?? [];
}

function dayOf(calendar: BusinessCalendar, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();
}

// Through the wall clock, because a day of a clock change has 23 or 25 hours.
function momentOn(calendar: BusinessCalendar, day: Temporal.PlainDate, minute: number): number {
  const date = minute === minutesPerDay ? day.add({ days: 1 }) : day;
  const plainTime = { hour: Math.floor((minute % minutesPerDay) / 60), minute: minute % 60 };
  return date.toZonedDateTime({ timeZone: calendar.timeZone, plainTime }).epochMilliseconds;
}
