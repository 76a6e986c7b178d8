import { Temporal } from "temporal-polyfill";

/** A moment as merchants in China write it, with its offset: 2026-11-18T16:30:00+08:00. */
export function inZone(moment: Date, timeZone = "Asia/Shanghai"): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}
