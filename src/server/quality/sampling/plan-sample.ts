import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { strictnessOf } from "./acceptance.ts";
import { type FrameRow, readFrame } from "./frame.ts";
import type { Period } from "./period.ts";
import { type Sizes, sampleSizes } from "./sample-sizes.ts";
import { deviationsOf } from "./score-deviations.ts";
import { type Stratum, strataOf } from "./strata.ts";

export type PlannedSample = { frame: FrameRow[]; strata: Stratum[]; sizes: Sizes };

/** Frame, parts and sizes of what a plan would draw now. */
export async function planSample(
  tx: Tx,
  { id, version, plan }: { id: string | null; version: number; plan: SamplingPlan },
  period: Period,
): Promise<PlannedSample> {
  const frame = await readFrame(tx, plan.filter, period);
  if (frame.length === 0) throw nothingToDraw();
  const strictness = id ? await strictnessOf(tx, id, version, plan.size) : "normal";
  if (strictness === "discontinued") throw discontinued();
  const strata = strataOf(frame, plan.method);
  const deviations = await deviationsOf(tx, plan.method, strata, period.to);
  return { frame, strata, sizes: sampleSizes(plan, strata, deviations, strictness) };
}

function nothingToDraw(): NotPossibleNow {
  return new NotPossibleNow("frame_empty", {
    zh: "这段时间、这个范围里没有已结束的会话，没有可抽的。",
    en: "No conversation of this frame ended in this period: there is nothing to draw from.",
  });
}

function discontinued(): NotPossibleNow {
  return new NotPossibleNow("inspection_discontinued", {
    zh: "加严检验下累计 5 批不接收，按 GB/T 2828.1 暂停检验。请先整改，再保存方案的新版本重新开始。",
    en: "Five lots were rejected under tightened inspection: by ISO 2859-1 inspection stops. Mend the cause, then save a new version of the plan to begin anew.",
  });
}
