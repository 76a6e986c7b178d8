import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import { neymanAllocation, proportionalAllocation } from "../../statistics/proportions.ts";

type Allocation = Extract<SamplingPlan["method"], { kind: "stratified" }>["allocation"];

/** With one alone a part says nothing of how much its scores differ. */
const fewest = 2;

/**
 * How many of each part, in whole numbers: as near to the ideal as can be, at least two of each, and never more than there
 * are. So many parts may ask for more than `total`.
 */
export function allocate(
  sizes: readonly number[],
  deviations: readonly number[],
  total: number,
  allocation: Allocation,
): number[] {
  const ideal = idealOf(sizes, deviations, total, allocation);
  const given = sizes.map((size) => Math.min(size, fewest));
  let left = Math.min(total, sum(sizes)) - sum(given);
  for (; left > 0; left--) given[furthestBehind(sizes, ideal, given)]! += 1;
  return given;
}

function idealOf(
  sizes: readonly number[],
  deviations: readonly number[],
  total: number,
  allocation: Allocation,
): number[] {
  if (allocation === "equal") return sizes.map(() => total / sizes.length);
  const scoresDiffer = sizes.some((size, index) => size * deviations[index]! > 0);
  if (allocation === "neyman" && scoresDiffer) return neymanAllocation(sizes, deviations, total);
  return proportionalAllocation(sizes, total);
}

function furthestBehind(
  sizes: readonly number[],
  ideal: readonly number[],
  given: readonly number[],
): number {
  let furthest = -1;
  for (const [index, size] of sizes.entries()) {
    if (given[index]! >= size) continue;
    const behind = ideal[index]! - given[index]!;
    if (furthest < 0 || behind > ideal[furthest]! - given[furthest]!) furthest = index;
  }
  return furthest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0);
}
