import { sql } from "kysely";
import { isoDay } from "../../../../shared/dates.ts";
import { type Tx, withTenant } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { learnBaselines } from "../baseline-rates.ts";
import { currentEngine, forgetEngine, lockEngine } from "../running-engine.ts";
import { tellEngine } from "../tell-engine.ts";
import { dayOf } from "../watched-days.ts";
import { delaysOfHouse } from "./delays-of-house.ts";

/** Once a day what is usual is learned anew. */
export async function queueLearning(tx: Tx): Promise<void> {
  const { time_zone: timeZone } = await ownTenant(tx);
  const { last } = await tx
    .selectFrom("signal_baseline")
    .select(sql<Date | null>`max(learned_at)`.as("last"))
    .executeTakeFirstOrThrow();
  if (!last || isoDay(last, timeZone) < isoDay(tx.now, timeZone))
    await addJob(tx, "learn_signals", {}, { key: "learn_signals" });
}

/** How many complaints each product draws while all is well, and how long after shipping they come. */
export async function learnSignals(house: House, { tenantId }: { tenantId: string }): Promise<void> {
  await withTenant(tenantId, learnBaselines);
  try {
    await withTenant(tenantId, async (tx) => {
      const { time_zone: timeZone } = await ownTenant(tx);
      const delays = await delaysOfHouse(tx, timeZone);
      if (!delays) return;
      await lockEngine(tx);
      const running = await currentEngine(house, tx);
      await tellEngine(tx, running, [{ day: dayOf(tx.now, timeZone), type: "delays", data: delays }]);
    });
  } catch (error) {
    forgetEngine(house, tenantId);
    throw error;
  }
}
