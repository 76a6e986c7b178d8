import { amountOf, bundlesOf } from "./bundles.ts";
import type { Right } from "./rights.ts";

const wordsOnly = new Set(["apology", "explanation", "inspection", "freight"]);
const alwaysGoodwill = new Set(["coupon", "points", "upgrade"]);

/**
 * The part of an option that neither law nor promise demands: gifts wholly, and of anything else what goes beyond the
 * dearest way of giving the customer what is theirs.
 * @param rights null while nobody has assessed the case: then only what is a gift by its nature counts.
 */
export function goodwillIn(
  { kind, costMinor }: { kind: string; costMinor: number },
  rights: readonly Right[] | null,
): number {
  if (wordsOnly.has(kind)) return 0;
  if (alwaysGoodwill.has(kind)) return costMinor;
  if (rights === null) return kind === "partial_refund" ? costMinor : 0;
  if (rights.some((right) => right.kind === kind && right.amountMinor === null)) return 0;
  return Math.max(0, costMinor - dueMinor(rights));
}

function dueMinor(rights: readonly Right[]): number {
  const sums = bundlesOf(rights).map((bundle) =>
    bundle.rights.reduce((sum, right) => sum + amountOf(right), 0),
  );
  return Math.max(0, ...sums);
}
