import { Temporal } from "temporal-polyfill";

/** Times are typed and read on the house's clock ("2026-11-23T18:00"), wherever the browser stands. */
export function wallTime(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: "minute" });
}

export function instantOf(wallTime: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).toInstant().toString();
}

/** The usual due time of a question: tomorrow at 18:00. */
export function tomorrowEvening(now: Date, timeZone: string): string {
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(timeZone).toPlainDate();
  return today.add({ days: 1 }).toPlainDateTime("18:00").toString({ smallestUnit: "minute" });
}
