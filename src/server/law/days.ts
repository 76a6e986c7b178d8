import { Temporal } from "temporal-polyfill";
import { addWorkingDays, type BusinessCalendar, isWorkingDay } from "../clocks/business-calendar.ts";
import { businessCalendar } from "../clocks/calendar-pack.ts";

/** Days as the law counts them: plain dates in China, written `2026-03-12`. */

/** The day on which a moment falls in China. */
export function dayOf(moment: string): string {
  // Most times come with China's own offset, and Temporal takes a hundred times as long.
  if (moment.endsWith("+08:00")) return moment.slice(0, 10);
  return Temporal.Instant.from(moment).toZonedDateTimeISO(chinaTime).toPlainDate().toString();
}

/** The day of the event is not counted (CC-201): `daysAfter("2026-03-05", 7)` is the seventh day, 2026-03-12. */
export function daysAfter(day: string, count: number): string {
  const [year, month, date] = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** The same date of a later month, or that month's last day. */
export function monthsAfter(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ months: count }).toString();
}

/** The last of so many working days, the day of the event not counted. */
export function workingDaysAfter(day: string, count: number): string {
  const endOfDay = addWorkingDays(officeDays(), noonOf(day), count);
  return dayOf(new Date(endOfDay.getTime() - 1).toISOString());
}

/** The day itself, or if it is a rest day the first one after the rest (CC-203). */
export function afterRest(day: string): string {
  let known = daysAfterRest.get(day);
  if (known === undefined) {
    known = isWorkingDay(officeDays(), noonOf(day)) ? day : afterRest(daysAfter(day, 1));
    daysAfterRest.set(day, known);
  }
  return known;
}

/** Whole minutes from one moment to another; negative when the other comes first. */
export function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}

const chinaTime = "Asia/Shanghai";

// Looked up for every evaluation, and there are only so many days.
const daysAfterRest = new Map<string, string>();

function officeDays(): BusinessCalendar {
  return businessCalendar("office");
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+08:00`);
}

function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
