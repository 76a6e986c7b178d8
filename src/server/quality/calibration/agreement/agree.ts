import type { z } from "zod";
import type { agreement } from "../../../../shared/api/calibration-routes.ts";
import { alphaWithInterval } from "../../../statistics/agreement/bootstrap-alpha.ts";
import { congerKappa, fleissKappa, gwetAC } from "../../../statistics/agreement/chance-corrected.ts";
import type { Ratings } from "../../../statistics/agreement/ratings.ts";
import type { Metric } from "../../../statistics/agreement/weights.ts";
import { withInterval } from "../../../statistics/agreement/with-interval.ts";
import { wilson } from "../../../statistics/proportions.ts";

export type Agreement = z.input<typeof agreement>;

/** What is compared: one row per item, and the answers that could be given, in order where they have one. */
export type Compared = { ratings: Ratings; categories: readonly string[]; metric: Metric };

/** Below that many items the intervals are too wide to act upon. */
const few = 20;

/** All the house says about agreement: the plain share, and what is left of it when chance is taken out. */
export function agree({ ratings, categories, metric }: Compared): Agreement {
  const shared = ratings.filter((item) => item.filter((rating) => rating !== null).length >= 2);
  return {
    items: shared.length,
    same: shareOf(countPairs(shared)),
    // Of two people this is Cohen's kappa; of more, Conger's, which is the same for each pair at once.
    cohen: withInterval(congerKappa(ratings, categories)),
    fleiss: withInterval(fleissKappa(ratings, categories)),
    ac1: withInterval(gwetAC(ratings, categories)),
    alpha: alphaWithInterval(applicable(ratings, metric), scaleOf(categories, metric), metric),
    isFew: shared.length < few,
  };
}

export const notApplicable = "not_applicable";

export function shareOf({ count, of }: { count: number; of: number }): Agreement["same"] {
  if (of === 0) return { count, of, low: null, high: null };
  const [low, high] = wilson(count, of, 0.95);
  return { count, of, low, high };
}

export function countPairs(ratings: Ratings): { count: number; of: number } {
  let count = 0;
  let of = 0;
  for (const item of ratings) {
    const given = item.filter((rating) => rating !== null);
    for (const [index, one] of given.entries())
      for (const other of given.slice(index + 1)) {
        of += 1;
        if (one === other) count += 1;
      }
  }
  return { count, of };
}

// "Does not apply" has no place on a scale; where order counts it is left out.
function applicable(ratings: Ratings, metric: Metric): Ratings {
  if (metric === "nominal") return ratings;
  return ratings.map((item) => item.map((rating) => (rating === notApplicable ? null : rating)));
}

function scaleOf(categories: readonly string[], metric: Metric): readonly string[] {
  return metric === "nominal" ? categories : categories.filter((category) => category !== notApplicable);
}
