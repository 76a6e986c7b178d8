import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import { planForLot, type SinglePlan, type Strictness } from "../../statistics/acceptance-sampling.ts";
import { sizeForShare } from "../../statistics/proportions.ts";
import { allocate } from "./allocation.ts";
import type { Stratum } from "./strata.ts";

export type Acceptance = SinglePlan & { strictness: Strictness };
export type Sizes = {
  /** What the aim asks for, before parts raise it or the frame cuts it. */
  aimed: number;
  perStratum: number[];
  acceptance: Acceptance | null;
};

/**
 * How many are drawn of each part.
 * @param deviations how much scores differ within each part, where that was seen before
 */
export function sampleSizes(
  { method, size }: Pick<SamplingPlan, "method" | "size">,
  strata: readonly Stratum[],
  deviations: readonly number[],
  strictness: Strictness,
): Sizes {
  const sizes = strata.map(({ rows }) => rows.length);
  if (method.kind === "quota") {
    const perStratum = sizes.map((rows) => Math.min(rows, method.perAgent));
    return { aimed: method.perAgent * strata.length, perStratum, acceptance: null };
  }
  const frameSize = sizes.reduce((sum, rows) => sum + rows, 0);
  const acceptance = acceptanceOf(size, frameSize, strictness);
  const aimed = acceptance?.sampleSize ?? aimedOf(size, frameSize);
  const total = Math.min(aimed, frameSize);
  if (method.kind !== "stratified") return { aimed, perStratum: [total], acceptance };
  return { aimed, perStratum: allocate(sizes, deviations, total, method.allocation), acceptance };
}

function acceptanceOf(size: SamplingPlan["size"], lot: number, strictness: Strictness): Acceptance | null {
  if (size?.kind !== "acceptance") return null;
  return { ...planForLot(lot, size.level, size.aql, strictness), strictness };
}

function aimedOf(size: SamplingPlan["size"], frameSize: number): number {
  if (size?.kind === "interval") return sizeForShare(aimOf(size), frameSize);
  return size?.kind === "fixed" ? size.count : 0;
}

/** Percent as the plan has them, shares as statistics wants them. */
export function aimOf({
  halfWidthPercent,
  expectedPercent,
  confidence,
}: Extract<SamplingPlan["size"], { kind: "interval" }>) {
  return { halfWidth: halfWidthPercent / 100, expectedShare: expectedPercent / 100, confidence };
}
