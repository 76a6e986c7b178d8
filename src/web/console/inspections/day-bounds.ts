import { instantOf } from "../wall-time.ts";

/** A calendar day of the house as the moments between which it lies, its last millisecond included. */
export function startOfDay(day: string, timeZone: string): string {
  return instantOf(`${day}T00:00`, timeZone);
}

export function endOfDay(day: string, timeZone: string): string {
  return instantOf(`${day}T23:59:59.999`, timeZone);
}
