import { isDeepStrictEqual } from "node:util";
import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob, removeJob } from "../../jobs/add-job.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { ownTenant } from "../../people/tenant.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { checkPlan } from "./check-plan.ts";
import { keptPlan } from "./kept-plan.ts";
import { nextDrawAfter } from "./period.ts";

type Saved = { id: string; version: number };

export async function makePlan(actor: Staff, plan: SamplingPlan): Promise<Saved> {
  return inTransaction(actor, async (tx) => {
    await checkPlan(tx, plan);
    const id = newId();
    await tx
      .insertInto("sampling_plan")
      .values({ id, version: 1, is_active: true, made_at: tx.now })
      .execute();
    return keepVersion(tx, actor, { id, version: 1, isActive: true }, plan);
  });
}

/** A new version, or out of use. What was drawn keeps the version it was drawn by. */
export async function changePlan(
  actor: Staff,
  id: string,
  { plan, isActive, seenVersion }: { plan: SamplingPlan; isActive: boolean; seenVersion: number },
): Promise<Saved> {
  return inTransaction(actor, async (tx) => {
    const kept = await keptPlan(tx, id);
    refuseStale(seenVersion, kept.version);
    // A plan whose inspector has left must still be able to go out of use.
    if (isActive) await checkPlan(tx, plan);
    return keepVersion(tx, actor, { id, version: kept.version + 1, isActive }, plan);
  });
}

async function keepVersion(
  tx: Tx,
  actor: Staff,
  { id, version, isActive }: Saved & { isActive: boolean },
  plan: SamplingPlan,
): Promise<Saved> {
  if (isActive) await refuseSamePlan(tx, id, plan);
  const { time_zone } = await ownTenant(tx);
  const nextDrawAt = isActive ? nextDrawAfter(plan.recurrence, tx.now, time_zone) : null;
  await tx
    .insertInto("sampling_plan_version")
    .values({ plan_id: id, version, plan: JSON.stringify(plan), made_by: actor.id, made_at: tx.now })
    .execute();
  await tx
    .updateTable("sampling_plan")
    .set({ version, is_active: isActive, next_draw_at: nextDrawAt })
    .where("id", "=", id)
    .execute();
  if (nextDrawAt) await addJob(tx, "draw_sample", { planId: id }, { runAt: nextDrawAt, key: drawKey(id) });
  else await removeJob(tx, drawKey(id));
  await recordSetting(tx, actor, "sampling_plan_saved", { planId: id, version, isActive });
  return { id, version };
}

export function drawKey(planId: string): string {
  return `draw_sample:${planId}`;
}

/** Two plans that would draw the same conversations in the same way at the same hour: one of them is a mistake. */
async function refuseSamePlan(tx: Tx, id: string, plan: SamplingPlan): Promise<void> {
  if (plan.recurrence === "none") return;
  const others = await tx
    .selectFrom("sampling_plan as p")
    .innerJoin("sampling_plan_version as v", (join) =>
      join.onRef("v.plan_id", "=", "p.id").onRef("v.version", "=", "p.version"),
    )
    .select("v.plan")
    .where("p.is_active", "=", true)
    .where("p.id", "<>", id)
    .execute();
  const same = others
    .map((other) => other.plan as SamplingPlan)
    .find((other) => isDeepStrictEqual(drawOf(other), drawOf(plan)));
  if (!same) return;
  throw new NotPossibleNow(
    "plan_conflicts",
    {
      zh: `方案“${same.name}”已按同样的周期从同样的会话里用同样的方法抽样。请修改那个方案，或换一个范围。`,
      en: `The plan "${same.name}" already draws from the same conversations at the same times in the same way. Change that plan, or choose another frame.`,
    },
    { otherName: same.name },
  );
}

function drawOf({ recurrence, filter, method, size }: SamplingPlan) {
  const sorted = Object.entries(filter).map(([name, codes]) => [name, [...codes].sort()] as const);
  return { recurrence, filter: Object.fromEntries(sorted), method, size };
}

function refuseStale(seenVersion: number, version: number): void {
  if (seenVersion === version) return;
  throw new NotPossibleNow(
    "stale_version",
    {
      zh: "这个方案刚被同事改过，请看过新版本后再保存。",
      en: "A colleague has just changed this plan. Look at the new version and save again.",
    },
    { seenVersion, version },
  );
}
