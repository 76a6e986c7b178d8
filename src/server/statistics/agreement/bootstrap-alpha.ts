import { seededRandom } from "../seeded-random.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import type { Ratings } from "./ratings.ts";
import type { Metric } from "./weights.ts";
import { type Estimated, withInterval } from "./with-interval.ts";

const repetitions = 400;
// Above that many items the standard error says the same, in a thousandth of the time.
const mostItems = 300;

/**
 * Krippendorff's alpha with a percentile interval from drawing the items again, since its distribution is skewed where
 * there are few. The seed is fixed: the same ratings give the same interval.
 */
export function alphaWithInterval(
  ratings: Ratings,
  categories: readonly string[],
  metric: Metric,
): Estimated {
  const alpha = krippendorffAlpha(ratings, categories, metric);
  const plain = withInterval(alpha);
  if (alpha.value === null || alpha.items < 2 || alpha.items > mostItems) return plain;
  const paired = ratings.filter((item) => item.filter((rating) => rating !== null).length >= 2);
  const random = seededRandom(paired.length);
  const drawn = Array.from({ length: repetitions }, () => {
    const again = paired.map(() => paired[Math.floor(random() * paired.length)]!);
    // Drawn so that nothing varies any more: then all of it agrees.
    return krippendorffAlpha(again, categories, metric).value ?? 1;
  }).sort((a, b) => a - b);
  return {
    ...plain,
    low: drawn[Math.floor(0.025 * repetitions)]!,
    high: drawn[Math.ceil(0.975 * repetitions) - 1]!,
  };
}
