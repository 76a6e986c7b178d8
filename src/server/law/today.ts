import { Temporal } from "temporal-polyfill";
import type { Tx } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";

/** The merchant's calendar day, `YYYY-MM-DD`, at the transaction's moment. */
export async function today(tx: Tx): Promise<string> {
  const { time_zone } = await ownTenant(tx);
  return dayIn(tx.now, time_zone);
}

export function dayIn(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toPlainDate().toString();
}

/** `2026-03-05T10:20:00+08:00`, as the facts of a complaint write a moment. */
export function localMoment(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toString({ timeZoneName: "never", smallestUnit: "second" });
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
