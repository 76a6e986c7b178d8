import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import { isoDay } from "../../../shared/dates.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { startEvaluation } from "../../quality/evaluation/start-evaluation.ts";
import { drawSample } from "../../quality/sampling/draw-sample.ts";
import { makePlan } from "../../quality/sampling/save-plan.ts";
import { createDice } from "../dice.ts";
import type { MovingClock } from "../play/moving-clock.ts";
import { day, hour } from "../shanghai-time.ts";
import { judge } from "./judge.ts";

const seed = "青杉-2026";
/** Of the draw so many wait for the inspectors, so that their desk is not empty. */
const leftOnDesk = 6;

/** Two weeks are sampled by agent; most of the sample is judged, some of it twice. */
export async function sampleAndJudge(
  clock: MovingClock,
  { manager, inspectors, now }: { manager: Staff; inspectors: Staff[]; now: Date },
): Promise<void> {
  clock.set(new Date(now.getTime() - 3 * day));
  const { id: planId } = await makePlan(manager, planOf(inspectors));
  const to = isoDay(new Date(now.getTime() - 4 * day), "Asia/Shanghai");
  const from = isoDay(new Date(now.getTime() - 17 * day), "Asia/Shanghai");
  const { id: drawId } = await drawSample(manager, planId, { from, to, seed, acceptsEmptyStrata: true });

  const dice = createDice(4);
  const items = await itemsOf(manager, drawId);
  for (const [index, item] of items.slice(0, -leftOnDesk).entries()) {
    clock.set(new Date(now.getTime() - 2 * day + index * (hour / 3)));
    for (const inspector of inspectors) {
      if (inspector.id !== item.assigned_to && inspector.id !== item.second_assigned_to) continue;
      const { id } = await startEvaluation(inspector, { sampleItemId: item.id, isBlind: true });
      await judge(inspector, id, dice, inspector.id === item.assigned_to ? 0.15 : 0.2);
    }
  }
}

function planOf(inspectors: Staff[]): SamplingPlan {
  return {
    name: "每周抽检（按客服分层）",
    recurrence: "weekly",
    filter: { channels: [], categories: [], shopIds: [], staffIds: [] },
    method: { kind: "stratified", by: "agent", allocation: "proportional" },
    size: { kind: "fixed", count: 24 },
    doubleCount: 6,
    inspectorIds: inspectors.map(({ id }) => id),
    overlap: "count_once",
  };
}

function itemsOf({ tenantId }: Staff, drawId: string) {
  return withTenant(tenantId, (tx) =>
    tx
      .selectFrom("sample_item")
      .select(["id", "assigned_to", "second_assigned_to"])
      .where("draw_id", "=", drawId)
      .orderBy("id")
      .execute(),
  );
}
