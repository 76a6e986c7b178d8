import { z } from "zod";
import { packsFolder, readPack } from "../text/read-pack.ts";
import type { BusinessCalendar, OpenHours, SpecialDays } from "./business-calendar.ts";

export const calendarNames = ["desk", "office", "always"] as const;
export type CalendarName = (typeof calendarNames)[number];

/** What a merchant sets differently from the pack. */
export type CalendarSettings = { timeZone?: string; specialDays?: SpecialDays };

export function businessCalendar(name: CalendarName, settings: CalendarSettings = {}): BusinessCalendar {
  calendars ??= loadCalendars(packsFolder);
  return { ...calendars[name], ...settings };
}

let calendars: Record<CalendarName, BusinessCalendar> | undefined;

export function loadCalendars(folder: string): Record<CalendarName, BusinessCalendar> {
  const pack = readPack(calendarPack, folder, "calendars/cn.yaml");
  const { desk, office, always } = pack.calendars;
  const withZone = (calendar: z.infer<typeof calendarEntry>) => ({ ...calendar, timeZone: pack.timeZone });
  return { desk: withZone(desk), office: withZone(office), always: withZone(always) };
}

const openHours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "write hours as 09:00-18:00")
  .transform((text): OpenHours => {
    const [from = "", to = ""] = text.split("-");
    return { from: minuteOfDay(from), to: minuteOfDay(to) };
  });

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

const dayHours = z
  .array(openHours)
  .refine((hours) => hours.every(({ from, to }) => from < to), "closing comes before opening")
  .refine(
    (hours) => hours.every(({ from }, i) => i === 0 || from >= hours[i - 1]!.to),
    "hours of a day must be in order and not overlap",
  );

/** A merchant's own exceptions as data: `{ "2027-02-08": [], "2027-02-13": ["09:00-18:00"] }`. */
export const specialDays = z.record(z.iso.date(), dayHours);

const week = z
  .strictObject({
    monday: dayHours,
    tuesday: dayHours,
    wednesday: dayHours,
    thursday: dayHours,
    friday: dayHours,
    saturday: dayHours,
    sunday: dayHours,
  })
  .transform((days) => [
    days.monday,
    days.tuesday,
    days.wednesday,
    days.thursday,
    days.friday,
    days.saturday,
    days.sunday,
  ])
  .refine((days) => days.some((hours) => hours.length > 0), "a calendar must open on some day");

const calendarEntry = z
  .strictObject({
    zh: z.string().min(1),
    en: z.string().min(1),
    publicHolidays: z.enum(["chinese", "none"]),
    swappedDay: dayHours.default([]),
    week,
  })
  .transform(({ swappedDay, publicHolidays, week }) => ({
    week,
    publicHolidays,
    swappedDayHours: swappedDay,
    specialDays: {} as SpecialDays,
  }));

const timeZone = z.string().refine(isTimeZone, "not a time zone, such as Asia/Shanghai");

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const calendarPack = z.strictObject({
  timeZone,
  calendars: z.strictObject({ desk: calendarEntry, office: calendarEntry, always: calendarEntry }),
});
