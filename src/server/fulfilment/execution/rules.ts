import { Temporal } from "temporal-polyfill";

const firstHour = 8;
const lastHour = 21;

/** The hour a text message may go out: now by day, else the next morning at eight, by the house's own clock. */
export function notBeforeMorning(now: Date, timeZone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  if (here.hour >= firstHour && here.hour < lastHour) return now;
  const day = here.hour < firstHour ? here.toPlainDate() : here.toPlainDate().add({ days: 1 });
  const morning = day.toZonedDateTime({ timeZone, plainTime: { hour: firstHour } });
  return new Date(morning.epochMilliseconds);
}
