import { Temporal } from "temporal-polyfill";
import { type Tx, withTenant } from "../../../db/database.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { lockEngine } from "../running-engine.ts";
import { judgeSeries, telling } from "./judge-series.ts";
import { keepSeries } from "./keep-series.ts";
import { readSeries } from "./read-series.ts";

/** Once a week is over. */
export async function queueSeries(tx: Tx): Promise<void> {
  if (!(await isLookedAt(tx, await lastWeekEnd(tx))))
    await addJob(tx, "watch_series", {}, { key: "watch_series" });
}

/** Judges the last whole week of every category, every province and both together by the years behind it. */
export async function watchSeries({ tenantId }: { tenantId: string }): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    await lockEngine(tx);
    const until = await lastWeekEnd(tx);
    if (await isLookedAt(tx, until)) return;
    const series = await readSeries(tx, until);
    for (const excess of telling(judgeSeries(series))) await keepSeries(tx, excess, until);
    await tx
      .insertInto("signal_look")
      .values({ what: "series", up_to: until })
      .onConflict((conflict) => conflict.columns(["tenant_id", "what"]).doUpdateSet({ up_to: until }))
      .execute();
  });
}

async function isLookedAt(tx: Tx, until: Date): Promise<boolean> {
  const look = await tx
    .selectFrom("signal_look")
    .select("up_to")
    .where("what", "=", "series")
    .executeTakeFirst();
  return look !== undefined && look.up_to >= until;
}

/** The last midnight between Sunday and Monday in the house's time zone. */
async function lastWeekEnd(tx: Tx): Promise<Date> {
  const { time_zone: timeZone } = await ownTenant(tx);
  const today = Temporal.Instant.fromEpochMilliseconds(tx.now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return new Date(monday.toZonedDateTime({ timeZone }).epochMilliseconds);
}
