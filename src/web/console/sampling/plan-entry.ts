import type { Plan } from "./sampling-queries.ts";

/** What the form holds: only the fields that the chosen method and size show. */
export type PlanEntry = { plan: Omit<Plan, "size"> & { size?: Plan["size"] } };

const givenMethod = {
  kind: "simple",
  by: "agent",
  allocation: "proportional",
  perAgent: 5,
  weights: { mood: 3, reopened: 3, cost: 2, newAgent: 2, longSilence: 1, finding: 3 },
  costMinor: 10_000,
  silenceMinutes: 60,
  newAgentDays: 90,
};
const givenSize = {
  kind: "interval",
  count: 50,
  halfWidthPercent: 5,
  expectedPercent: 80,
  confidence: 0.95,
  aql: 2.5,
  level: "II",
  passScore: 80,
};

/** Every field has a beginning, also those that a method or size shows only later. */
export function entryOf(plan: Plan | undefined) {
  return {
    plan: {
      name: plan?.name,
      recurrence: plan?.recurrence ?? "weekly",
      filter: plan?.filter ?? { channels: [], categories: [], shopIds: [], staffIds: [] },
      method: { ...givenMethod, ...plan?.method },
      size: { ...givenSize, ...plan?.size },
      doubleCount: plan?.doubleCount ?? 0,
      inspectorIds: plan?.inspectorIds ?? [],
      overlap: plan?.overlap ?? "count_once",
    },
  };
}

export function planOf({ plan }: PlanEntry): Plan {
  return { ...plan, size: plan.method.kind === "quota" ? null : (plan.size ?? null) };
}

/** Enough is entered to ask what it would draw; a name is not needed for that. */
export function planToPreview(entry: Partial<PlanEntry> | undefined): Plan | null {
  const plan = entry?.plan;
  if (!plan?.method || !plan.filter || !plan.inspectorIds?.length) return null;
  if (plan.method.kind !== "quota" && !plan.size) return null;
  return planOf({ plan: { ...plan, name: plan.name?.trim() || "—", doubleCount: plan.doubleCount ?? 0 } });
}
