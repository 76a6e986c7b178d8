import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { addJob } from "../../jobs/add-job.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Refusal } from "../../refusals.ts";
import { writeDraw } from "./draw-sample.ts";
import { type KeptPlan, keptPlan } from "./kept-plan.ts";
import { lastPeriod, nextDrawAfter } from "./period.ts";
import { drawKey } from "./save-plan.ts";

/** A recurring plan's hour has come. Run twice it draws once: the next hour is then already set. */
export async function drawDueSample({
  tenantId,
  planId,
}: {
  tenantId: string;
  planId: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const kept = await keptPlan(tx, planId);
    if (!kept.nextDrawAt || kept.nextDrawAt > tx.now) return;
    const { time_zone } = await ownTenant(tx);
    await drawOrSay(tx, kept, time_zone);
    const runAt = nextDrawAfter(kept.plan.recurrence, tx.now, time_zone);
    await tx.updateTable("sampling_plan").set({ next_draw_at: runAt }).where("id", "=", planId).execute();
    if (runAt) await addJob(tx, "draw_sample", { planId }, { runAt, key: drawKey(planId) });
  });
}

// A week without conversations is no fault: it is written down, and the plan goes on next week.
async function drawOrSay(tx: Tx, kept: KeptPlan, timeZone: string): Promise<void> {
  const actor = clockActor(tx.tenantId);
  const period = lastPeriod(kept.plan.recurrence, tx.now, timeZone);
  try {
    await writeDraw(tx, actor, kept, period, { acceptsEmptyStrata: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordSetting(tx, actor, "sample_not_drawn", { planId: kept.id, code: error.code });
  }
}
