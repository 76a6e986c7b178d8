import { isoDay } from "../../../shared/dates.ts";

/** Days since 1970-01-01 in a time zone: the engine's days. */
export function dayOf(at: Date, timeZone: string): number {
  return Date.parse(`${isoDay(at, timeZone)}T00:00:00Z`) / 86_400_000;
}
