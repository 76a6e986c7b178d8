import { Temporal } from "temporal-polyfill";
import type { Tx } from "../db/database.ts";
import { ownTenant } from "./tenant.ts";

/** Whole days of the house's own calendar as a half-open stretch of time. */
export type Stretch = { from: Date; until: Date };

/**
 * From the first to the last day, both included; ISO dates. Without `to`: until today. Without `from`: `days` days in all.
 */
export async function houseDays(
  tx: Tx,
  { from, to }: { from?: string; to?: string },
  days: number,
): Promise<Stretch> {
  const { time_zone: timeZone } = await ownTenant(tx);
  const today = Temporal.Instant.fromEpochMilliseconds(tx.now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const last = to ? Temporal.PlainDate.from(to) : today;
  const first = from ? Temporal.PlainDate.from(from) : last.subtract({ days: days - 1 });
  const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
  return { from: startOf(first), until: startOf(last.add({ days: 1 })) };
}
