import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";

export type KeptPlan = {
  id: string;
  version: number;
  isActive: boolean;
  nextDrawAt: Date | null;
  plan: SamplingPlan;
};

/** The plan as it is in force. Locked: two people may change or draw it at once, and the second must see the first. */
export async function keptPlan(tx: Tx, id: string): Promise<KeptPlan> {
  const row = await tx
    .selectFrom("sampling_plan")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw planUnknown();
  const plan = await planOfVersion(tx, id, row.version);
  return { id, version: row.version, isActive: row.is_active, nextDrawAt: row.next_draw_at, plan };
}

export async function planOfVersion(tx: Tx, id: string, version: number): Promise<SamplingPlan> {
  const { plan } = await tx
    .selectFrom("sampling_plan_version")
    .select("plan")
    .where("plan_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return plan as SamplingPlan;
}

function planUnknown(): NotFound {
  return new NotFound("plan_not_found", {
    zh: "没有找到这个抽样方案。",
    en: "There is no such sampling plan.",
  });
}
