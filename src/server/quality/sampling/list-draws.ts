import { sql } from "kysely";
import type { z } from "zod";
import type { samplingRoutes } from "../../../shared/api/sampling-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Filter = z.output<typeof samplingRoutes.listSampleDraws.query>;
type Listed = z.input<typeof samplingRoutes.listSampleDraws.answer>;

/** Draws of one plan or of all, the latest first. */
export async function listDraws(tx: Tx, { planId, after, limit }: Filter): Promise<Listed> {
  const found = await drawRows(tx)
    .$if(planId !== undefined, (query) => query.where("draw.plan_id", "=", planId!))
    .where(behindCursor(after, ["draw.drawn_at", "draw.id"], "<"))
    .orderBy("draw.drawn_at", "desc")
    .orderBy("draw.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return { rows: rows.map(presentDraw), next: last ? cursorOf(last.drawn_at, last.id) : null };
}

export function drawRows(tx: Tx) {
  return tx
    .selectFrom("sample_draw as draw")
    .innerJoin("sampling_plan_version as v", (join) =>
      join.onRef("v.plan_id", "=", "draw.plan_id").onRef("v.version", "=", "draw.plan_version"),
    )
    .leftJoin("staff", (join) => join.on(sql<boolean>`staff.id::text = draw.drawn_by_id`))
    .selectAll("draw")
    .select([
      "staff.id as drawerId",
      "staff.name as drawerName",
      sql<string>`v.plan ->> 'name'`.as("planName"),
      sql<number>`(SELECT count(*) FROM sample_item i WHERE i.tenant_id = draw.tenant_id AND i.draw_id = draw.id AND EXISTS (
        SELECT FROM evaluation e WHERE e.tenant_id = i.tenant_id AND e.state = 'submitted'
          AND e.sample_item_id = coalesce(i.counted_from, i.id)))::int`.as("judged"),
      sql<number>`(SELECT count(*) FROM sample_item i WHERE i.tenant_id = draw.tenant_id AND i.draw_id = draw.id
        AND i.assigned_to IS NULL AND i.counted_from IS NULL)::int`.as("unassigned"),
    ]);
}

type DrawRow = Awaited<ReturnType<ReturnType<typeof drawRows>["execute"]>>[number];

export function presentDraw(row: DrawRow): Listed["rows"][number] {
  return {
    id: row.id,
    planId: row.plan_id,
    planName: row.planName,
    planVersion: row.plan_version,
    seed: row.seed,
    from: row.frame_from.toISOString(),
    to: row.frame_to.toISOString(),
    frameSize: row.frame_size,
    frameDigest: row.frame_digest,
    sampleSize: row.sample_size,
    drawnAt: row.drawn_at.toISOString(),
    drawnBy: row.drawerId && row.drawerName ? { id: row.drawerId, name: row.drawerName } : null,
    judged: row.judged,
    unassigned: row.unassigned,
  };
}
