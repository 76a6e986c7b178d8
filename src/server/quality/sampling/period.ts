import { Temporal } from "temporal-polyfill";
import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";

export type Period = { from: Date; to: Date };
type Recurrence = SamplingPlan["recurrence"];

const drawHour = 6;
const daysByHand = 30;

/** The last whole week or month that is over; for a plan drawn by hand, the thirty days before today. */
export function lastPeriod(recurrence: Recurrence, now: Date, timeZone: string): Period {
  const today = dayOf(now, timeZone);
  if (recurrence === "none") return between(today.subtract({ days: daysByHand }), today, timeZone);
  const end = startOf(recurrence, today);
  return between(startOf(recurrence, end.subtract({ days: 1 })), end, timeZone);
}

/** Both days are part of it. */
export function periodOfDays(from: string, to: string, timeZone: string): Period {
  return between(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to).add({ days: 1 }), timeZone);
}

/** Mondays or firsts of the month at six; null for a plan drawn by hand. */
export function nextDrawAfter(recurrence: Recurrence, now: Date, timeZone: string): Date | null {
  if (recurrence === "none") return null;
  const begun = startOf(recurrence, dayOf(now, timeZone));
  const soonest = instantOf(begun, timeZone, drawHour);
  return soonest > now ? soonest : instantOf(begun.add(lengthOf(recurrence)), timeZone, drawHour);
}

function startOf(recurrence: "weekly" | "monthly", day: Temporal.PlainDate): Temporal.PlainDate {
  return recurrence === "weekly" ? day.subtract({ days: day.dayOfWeek - 1 }) : day.with({ day: 1 });
}

function lengthOf(recurrence: "weekly" | "monthly"): Temporal.DurationLike {
  return recurrence === "weekly" ? { days: 7 } : { months: 1 };
}

function between(from: Temporal.PlainDate, to: Temporal.PlainDate, timeZone: string): Period {
  return { from: instantOf(from, timeZone), to: instantOf(to, timeZone) };
}

function dayOf(at: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(timeZone).toPlainDate();
}

function instantOf(day: Temporal.PlainDate, timeZone: string, hour = 0): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds);
}
