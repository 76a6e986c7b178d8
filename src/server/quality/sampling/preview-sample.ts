import { sql } from "kysely";
import type { z } from "zod";
import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { samplingRoutes } from "../../../shared/api/sampling-routes.ts";
import type { Tx } from "../../db/database.ts";
import { qualityAccepted } from "../../statistics/acceptance-sampling.ts";
import { halfWidthOf } from "../../statistics/proportions.ts";
import { checkPlan } from "./check-plan.ts";
import { keptPlan } from "./kept-plan.ts";
import { type PlannedSample, planSample } from "./plan-sample.ts";
import { inclusionProbabilities, riskOf } from "./risk.ts";
import { aimOf } from "./sample-sizes.ts";
import { emptyStrata } from "./strata.ts";
import { wantedPeriod } from "./wanted-period.ts";

type Asked = z.output<typeof samplingRoutes.previewSample.body>;
type Preview = z.input<typeof samplingRoutes.previewSample.answer>;

/** What a plan would draw, before it does. Nothing is written. */
export async function previewSample(tx: Tx, { plan, planId, ...days }: Asked): Promise<Preview> {
  await checkPlan(tx, plan);
  const kept = planId ? await keptPlan(tx, planId) : { id: null, version: 1 };
  const period = await wantedPeriod(tx, plan, days);
  const planned = await planSample(tx, { id: kept.id, version: kept.version, plan }, period);
  const { frame, strata, sizes } = planned;
  const sampleSize = sizes.perStratum.reduce((sum, size) => sum + size, 0);
  return {
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    frameSize: frame.length,
    sampleSize,
    strata: strata.map(({ key, label, rows }, index) => ({
      key,
      label,
      frameSize: rows.length,
      sampleSize: sizes.perStratum[index]!,
    })),
    emptyStrata: emptyStrata(plan, strata),
    aimedSize: sizes.aimed,
    ...precisionOf(plan, sampleSize, frame.length),
    acceptance: sizes.acceptance && presentAcceptance(sizes.acceptance, frame.length),
    qualityPassed: sizes.acceptance && {
      often: qualityAccepted(sizes.acceptance.sampleSize, sizes.acceptance.accept, 0.95),
      rarely: qualityAccepted(sizes.acceptance.sampleSize, sizes.acceptance.accept, 0.1),
    },
    alreadyDrawn: await countDrawn(
      tx,
      frame.map(({ id }) => id),
    ),
    drawsCertainly: certainOf(plan, planned),
  };
}

const usual = { expectedShare: 0.5, confidence: 0.95 } as const;

function precisionOf({ method, size }: SamplingPlan, sampleSize: number, frameSize: number) {
  const { expectedShare, confidence } = size?.kind === "interval" ? aimOf(size) : usual;
  const halfWidth = halfWidthOf({ expectedShare, confidence }, sampleSize, frameSize);
  return {
    halfWidthPercent: method.kind === "risk" ? null : halfWidth * 100,
    confidence,
    expectedPercent: expectedShare * 100,
  };
}

export function presentAcceptance(
  { codeLetter, accept, reject, strictness, sampleSize }: NonNullable<PlannedSample["sizes"]["acceptance"]>,
  frameSize: number,
) {
  return { codeLetter, accept, reject, strictness, inspectsAll: sampleSize >= frameSize };
}

function certainOf({ method }: SamplingPlan, { frame, sizes }: PlannedSample): number {
  if (method.kind !== "risk") return 0;
  const chances = inclusionProbabilities(
    frame.map((row) => riskOf(row, method)),
    sizes.perStratum[0]!,
  );
  return chances.filter((chance) => chance === 1).length;
}

async function countDrawn(tx: Tx, ids: string[]): Promise<number> {
  const { count } = await tx
    .selectFrom("sample_item")
    .select(({ fn }) => fn.count<number>("conversation_id").distinct().as("count"))
    .where(sql<boolean>`conversation_id = ANY(${ids}::uuid[])`)
    .executeTakeFirstOrThrow();
  return count;
}
