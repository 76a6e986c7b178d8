import type { z } from "zod";
import type { samplingRoutes } from "../../../shared/api/sampling-routes.ts";
import type { Tx } from "../../db/database.ts";
import { frameDigest, readFrame } from "./frame.ts";
import { planOfVersion } from "./kept-plan.ts";
import { type KeptStratum, keptDraw } from "./read-draw.ts";
import { selectSample } from "./select-sample.ts";
import { strataOf } from "./strata.ts";

/** Draws again from what was recorded, and compares with what was drawn. */
export async function checkDraw(
  tx: Tx,
  id: string,
): Promise<z.input<typeof samplingRoutes.checkSampleDraw.answer>> {
  const draw = await keptDraw(tx, id);
  const plan = await planOfVersion(tx, draw.plan_id, draw.plan_version);
  const frame = await readFrame(tx, plan.filter, { from: draw.frame_from, to: draw.frame_to });
  const sizes = new Map((draw.strata as KeptStratum[]).map(({ key, sampleSize }) => [key, sampleSize]));
  const strata = strataOf(frame, plan.method);
  const again = selectSample(
    strata,
    strata.map(({ key }) => sizes.get(key) ?? 0),
    plan.method,
    draw.seed,
  );
  const kept = await tx
    .selectFrom("sample_item")
    .select("conversation_id as id")
    .where("draw_id", "=", id)
    .execute();
  return {
    isFrameSame: frameDigest(frame) === draw.frame_digest,
    isSampleSame: frameDigest(again) === frameDigest(kept),
  };
}
