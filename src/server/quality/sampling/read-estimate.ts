import type { z } from "zod";
import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { samplingRoutes } from "../../../shared/api/sampling-routes.ts";
import type { Tx } from "../../db/database.ts";
import { type SampledStratum, weightedMean, weightedShare } from "../../statistics/weighted-estimates.ts";
import { strictnessOf, verdictOf } from "./acceptance.ts";
import { criterionFindings } from "./criterion-findings.ts";
import { type JudgedItem, judgedItems } from "./judged-items.ts";
import { planOfVersion } from "./kept-plan.ts";
import { presentAcceptance } from "./preview-sample.ts";
import { type KeptStratum, keptDraw } from "./read-draw.ts";
import type { Acceptance } from "./sample-sizes.ts";

type Estimate = z.input<typeof samplingRoutes.readSampleEstimate.answer>;
type Draw = Awaited<ReturnType<typeof keptDraw>>;

const usualConfidence = 0.95;

/** What the judged part of a sample says of the whole frame it was drawn from. */
export async function readEstimate(tx: Tx, id: string): Promise<Estimate> {
  const draw = await keptDraw(tx, id);
  const { size } = await planOfVersion(tx, draw.plan_id, draw.plan_version);
  const confidence = size?.kind === "interval" ? size.confidence : usualConfidence;
  const items = await judgedItems(tx, [id]);
  const judged = items.filter((item): item is Judged => item.score !== null);
  const strata = strataOf(draw);
  return {
    confidence,
    sampleSize: draw.sample_size,
    judged: judged.length,
    frameSize: draw.frame_size,
    unheard: unheardOf(strata, judged),
    score: weightedMean(
      judged.map((item) => ({ ...item, value: item.score })),
      strata,
      confidence,
    ),
    critical: weightedShare(
      judged.map((item) => ({ ...item, value: Number(item.hasCritical) })),
      strata,
      confidence,
    ),
    criteria: await criterionFindings(tx, id, judged, strata, confidence),
    acceptance: await acceptanceOf(tx, draw, size, items),
  };
}

type Judged = JudgedItem & { score: number };

function strataOf(draw: Draw): Map<string, SampledStratum> {
  return new Map((draw.strata as KeptStratum[]).map((stratum) => [stratum.key, stratum]));
}

function unheardOf(strata: Map<string, SampledStratum>, judged: Judged[]): number {
  const heard = new Set(judged.map(({ stratum }) => stratum));
  return [...strata]
    .filter(([key]) => !heard.has(key))
    .reduce((sum, [, { frameSize }]) => sum + frameSize, 0);
}

async function acceptanceOf(
  tx: Tx,
  draw: Draw,
  size: SamplingPlan["size"],
  items: JudgedItem[],
): Promise<Estimate["acceptance"]> {
  if (size?.kind !== "acceptance") return null;
  const acceptance = draw.acceptance as Acceptance;
  return {
    ...presentAcceptance(acceptance, draw.frame_size),
    passScore: size.passScore,
    ...verdictOf(acceptance, items, size.passScore),
    next: await strictnessOf(tx, draw.plan_id, draw.plan_version, size),
  };
}
