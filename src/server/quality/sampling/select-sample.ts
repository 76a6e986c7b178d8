import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { FrameRow } from "./frame.ts";
import { inclusionProbabilities, type RiskMethod, riskOf, systematicDraw } from "./risk.ts";
import { seededNumber } from "./seeded-number.ts";
import type { Stratum } from "./strata.ts";

export type Drawn = { id: string; stratum: string; inclusionProbability: number };

/** The conversations that seed, frame and sizes decide, in the seed's own order. */
export function selectSample(
  strata: readonly Stratum[],
  sizes: readonly number[],
  method: SamplingPlan["method"],
  seed: string,
): Drawn[] {
  const drawn = strata.flatMap(({ key, rows }, index) => {
    const shuffled = inSeededOrder(rows, seed);
    return method.kind === "risk"
      ? byRisk(shuffled, key, sizes[index]!, method, seed)
      : alike(shuffled, key, sizes[index]!);
  });
  return inSeededOrder(drawn, seed);
}

function inSeededOrder<Row extends { id: string }>(rows: readonly Row[], seed: string): Row[] {
  const numbers = new Map(rows.map(({ id }) => [id, seededNumber(seed, id)]));
  return [...rows].sort((one, other) => numbers.get(one.id)! - numbers.get(other.id)!);
}

function alike(shuffled: readonly FrameRow[], stratum: string, size: number): Drawn[] {
  const inclusionProbability = size / shuffled.length;
  return shuffled.slice(0, size).map(({ id }) => ({ id, stratum, inclusionProbability }));
}

function byRisk(
  shuffled: readonly FrameRow[],
  stratum: string,
  size: number,
  method: RiskMethod,
  seed: string,
): Drawn[] {
  const chances = inclusionProbabilities(
    shuffled.map((row) => riskOf(row, method)),
    size,
  );
  return systematicDraw(chances, seededNumber(seed, "start")).map((index) => ({
    id: shuffled[index]!.id,
    stratum,
    inclusionProbability: Math.min(1, chances[index]!),
  }));
}
