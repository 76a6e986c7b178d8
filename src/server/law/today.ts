import { Temporal } from "temporal-polyfill";
import { isoDay } from "../../shared/dates.ts";
import type { Tx } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";

/** The merchant's calendar day, `YYYY-MM-DD`, at the transaction's moment. */
export async function today(tx: Tx): Promise<string> {
  const { time_zone } = await ownTenant(tx);
  return isoDay(tx.now, time_zone);
}

/** `2026-03-05T10:20:00+08:00`, as the facts of a complaint write a moment. */
export function localMoment(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}
