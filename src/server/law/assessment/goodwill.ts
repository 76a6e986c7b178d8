import type { GradeLimits } from "../../people/grade-limits.ts";
import type { Bilingual } from "../entitlement.ts";
import { purchaseIn } from "../layers/price-packs.ts";
import type { PriceDrop } from "./known-fact.ts";
import type { Assessment } from "./latest-assessment.ts";

export type Goodwill = { couponMinor: number; reason: Bilingual };

/**
 * What a person may give of their own will where a promise of price protection does not reach: a coupon of the
 * difference, as far as their limit goes.
 */
export function goodwillFor({ result, facts }: Assessment, limits: GradeLimits): Goodwill | null {
  const isRefused = result.notEntitled.some(({ remedy }) => remedy === "PRICE_DIFF_REFUND");
  const differenceMinor = differenceIn(facts);
  const limitMinor = limits.get("coupon") ?? 0;
  if (!isRefused || differenceMinor <= 0 || limitMinor <= 0) return null;
  return {
    couponMinor: Math.min(differenceMinor, limitMinor),
    reason: {
      zh: "降价不在价保承诺之内，可在您的额度内送一张优惠券，作为心意。",
      en: "The promise of price protection does not reach this; a coupon within your limit would be a kindness.",
    },
  };
}

function differenceIn(facts: Assessment["facts"]): number {
  const drop = facts.price_drop as PriceDrop | null | undefined;
  const bought = purchaseIn(facts);
  return drop && bought ? (bought.unitPriceMinor - drop.price_fen) * bought.pieces : 0;
}
