import type { z } from "zod";
import type { samplingRoutes } from "../../../shared/api/sampling-routes.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { planOfVersion } from "./kept-plan.ts";
import { drawRows, presentDraw } from "./list-draws.ts";
import { presentAcceptance } from "./preview-sample.ts";
import type { Acceptance } from "./sample-sizes.ts";

type Read = z.input<typeof samplingRoutes.readSampleDraw.answer>;
export type KeptStratum = Read["strata"][number];

/** A draw with the record of its frame. */
export async function readDraw(tx: Tx, id: string): Promise<Read> {
  const row = await keptDraw(tx, id);
  const [listed] = await drawRows(tx).where("draw.id", "=", id).execute();
  return {
    draw: presentDraw(listed!),
    plan: await planOfVersion(tx, row.plan_id, row.plan_version),
    strata: row.strata as KeptStratum[],
    acceptance:
      row.acceptance === null ? null : presentAcceptance(row.acceptance as Acceptance, row.frame_size),
  };
}

export async function keptDraw(tx: Tx, id: string) {
  const row = await tx.selectFrom("sample_draw").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new NotFound("draw_not_found", { zh: "没有找到这次抽样。", en: "There is no such draw." });
}
