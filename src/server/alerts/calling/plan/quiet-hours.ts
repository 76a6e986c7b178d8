import { Temporal } from "temporal-polyfill";
import type { AlertPlan } from "../../../../shared/api/alert-fields.ts";
import { isQuiet } from "./rules.ts";

/** The earliest moment at which somebody may be called: now, or the end of the house's night. */
export function notAtNight({ from, to }: AlertPlan["quietHours"], now: Date, timeZone: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const time = wall.toPlainTime().toString({ smallestUnit: "minute" });
  if (!isQuiet({ from, to }, time)) return now;
  const morning = wall.withPlainTime(to);
  const end = Temporal.ZonedDateTime.compare(morning, wall) > 0 ? morning : morning.add({ days: 1 });
  return new Date(end.epochMilliseconds);
}
