import { Temporal } from "temporal-polyfill";
import { addWorkingDays, type BusinessCalendar, isWorkingDay } from "../../../clocks/business-calendar.ts";
import { chineseDayKind, isLunarNewYear } from "../../../clocks/chinese-holidays.ts";
import type { NamedDay } from "./time-expression.ts";

/** The day that is meant by a word said now; what has passed stays in the past. */
export function resolveDay(
  { day: named }: { day?: NamedDay },
  now: Temporal.ZonedDateTime,
  calendar: BusinessCalendar,
  sameDay?: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const today = now.toPlainDate();
  switch (named?.is) {
    case undefined:
      return undefined;
    case "in_days":
      return today.add({ days: named.days });
    case "days_on":
      return (sameDay ?? today).add({ days: named.days });
    case "weekday":
      return weekday(named, today, sameDay);
    case "date":
      return date(named, today);
    case "next_working_day":
      return workingDayAfter(today, calendar);
    case "after_holiday":
      return firstWorkingDayAfter(nextHoliday(today), calendar);
    case "before_holiday":
      return named.isSpringFestival ? springFestival(today) : nextHoliday(today);
    case "week_end":
      return today.add({ days: 7 - today.dayOfWeek + 7 * named.weeks });
    case "month_end":
      return monthEnd(named, today);
    case "year_end":
      return Temporal.PlainDate.from({ year: today.year, month: 12, day: 31 });
  }
}

type Named<Is extends NamedDay["is"]> = Extract<NamedDay, { is: Is }>;

// "周X" is the next one; "这周X" stays in this week even when it is over.
function weekday(
  { weekday, weeks, isThisWeek }: Named<"weekday">,
  today: Temporal.PlainDate,
  sameDay: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  if (sameDay && weeks === 0 && !isThisWeek) return nextWeekday(weekday, sameDay);
  const ofThisWeek = today.add({ days: weekday - today.dayOfWeek + 7 * weeks });
  const isOver = weeks === 0 && weekday < today.dayOfWeek;
  return isOver && !isThisWeek ? ofThisWeek.add({ days: 7 }) : ofThisWeek;
}

// "下周一寄出，周三到" is the Wednesday after that Monday.
function nextWeekday(weekday: number, from: Temporal.PlainDate): Temporal.PlainDate {
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
}

// A date without its month or year is the next one; one shortly past is a day that was.
function date(
  { year, month, monthsAhead, day }: Named<"date">,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  if (month === undefined) {
    const ofThisMonth = today.add({ months: monthsAhead ?? 0 }).with({ day });
    const isOver = monthsAhead === undefined && day < today.day;
    return isOver ? today.add({ months: 1 }).with({ day }) : ofThisMonth;
  }
  const ofThisYear = Temporal.PlainDate.from({ year: year ?? today.year, month, day });
  const isLongPast = year === undefined && ofThisYear.until(today).days > halfAYear;
  return isLongPast ? ofThisYear.add({ years: 1 }) : ofThisYear;
}

const halfAYear = 180;

function monthEnd({ month, monthsAhead }: Named<"month_end">, today: Temporal.PlainDate): Temporal.PlainDate {
  const inMonth = month
    ? Temporal.PlainDate.from({ year: today.year + (month < today.month ? 1 : 0), month, day: 1 })
    : today.add({ months: monthsAhead });
  return inMonth.with({ day: inMonth.daysInMonth });
}

function workingDayAfter(day: Temporal.PlainDate, calendar: BusinessCalendar): Temporal.PlainDate {
  const end = addWorkingDays(calendar, startOf(day, calendar), 1);
  const midnight = Temporal.Instant.fromEpochMilliseconds(end.getTime()).toZonedDateTimeISO(
    calendar.timeZone,
  );
  return midnight.toPlainDate().subtract({ days: 1 });
}

function firstWorkingDayAfter(holiday: Temporal.PlainDate, calendar: BusinessCalendar): Temporal.PlainDate {
  let day = holiday;
  while (chineseDayKind(day) === "holiday") day = day.add({ days: 1 });
  return isWorkingDay(calendar, startOf(day, calendar)) ? day : workingDayAfter(day, calendar);
}

// The first day off that is announced or lawful, from tomorrow on; today's own holiday is not "before the holiday".
function nextHoliday(today: Temporal.PlainDate): Temporal.PlainDate {
  let day = chineseDayKind(today) === "holiday" ? today : today.add({ days: 1 });
  for (let days = 0; days < 366 && chineseDayKind(day) !== "holiday"; days++) day = day.add({ days: 1 });
  return day;
}

function springFestival(today: Temporal.PlainDate): Temporal.PlainDate {
  let day = today.add({ days: 1 });
  while (!isLunarNewYear(day)) day = day.add({ days: 1 });
  return day;
}

function startOf(day: Temporal.PlainDate, { timeZone }: BusinessCalendar): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}
