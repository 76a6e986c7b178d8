import type { z } from "zod";
import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { samplingRoutes } from "../../../shared/api/sampling-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Listed = z.input<typeof samplingRoutes.listSamplingPlans.answer>;

export async function listPlans(
  tx: Tx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Listed> {
  const found = await tx
    .selectFrom("sampling_plan as p")
    .innerJoin("sampling_plan_version as v", (join) =>
      join.onRef("v.plan_id", "=", "p.id").onRef("v.version", "=", "p.version"),
    )
    .innerJoin("staff", "staff.id", "v.made_by")
    .select([
      "p.id",
      "p.version",
      "p.is_active",
      "p.next_draw_at",
      "p.made_at",
      "v.plan",
      "v.made_by",
      "staff.name",
    ])
    .select(({ selectFrom, fn }) =>
      selectFrom("sample_draw")
        .select(fn.countAll<number>().as("count"))
        .whereRef("plan_id", "=", "p.id")
        .as("draws"),
    )
    .where(behindCursor(after, ["p.made_at", "p.id"], "<"))
    .orderBy("p.made_at", "desc")
    .orderBy("p.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      isActive: row.is_active,
      nextDrawAt: row.next_draw_at?.toISOString() ?? null,
      madeAt: row.made_at.toISOString(),
      madeBy: { id: row.made_by, name: row.name },
      draws: row.draws ?? 0,
      plan: row.plan as SamplingPlan,
    })),
    next: last ? cursorOf(last.made_at, last.id) : null,
  };
}
