import { seededRandom } from "../seeded-random.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { type Ratings, sum, tally } from "./ratings.ts";
import { type Metric, metricWeights } from "./weights.ts";
import { type Estimated, withInterval } from "./with-interval.ts";

const repetitions = 400;
// Above that many items the standard error says the same.
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
  const drawn = drawnAlphas(ratings, categories, metric).sort((a, b) => a - b);
  return {
    ...plain,
    low: drawn[Math.floor(0.025 * repetitions)]!,
    high: drawn[Math.ceil(0.975 * repetitions) - 1]!,
  };
}

function drawnAlphas(ratings: Ratings, categories: readonly string[], metric: Metric): number[] {
  const paired = tally(ratings, categories).counts.filter((row) => sum(row) >= 2);
  // Items that were rated alike count alike: there are few kinds of them, and each is reckoned once.
  const kinds = [...new Map(paired.map((row) => [row.join(), row])).values()];
  const kindOf = paired.map((row) => kinds.findIndex((kind) => kind.join() === row.join()));
  const random = seededRandom(paired.length);
  return Array.from({ length: repetitions }, () => {
    const times = kinds.map(() => 0);
    for (const _ of paired) times[kindOf[Math.floor(random() * paired.length)]!]! += 1;
    // Drawn so that nothing varies any more: then all of it agrees.
    return alphaOfKinds(kinds, times, metric, categories.map(Number)) ?? 1;
  });
}

/** Alpha as one less the disagreement seen for that expected; null where nothing varies. */
function alphaOfKinds(
  kinds: readonly number[][],
  times: readonly number[],
  metric: Metric,
  values: readonly number[],
): number | null {
  const totals = values.map((_, k) => sum(kinds.map((row, kind) => row[k]! * times[kind]!)));
  if (totals.filter((total) => total > 0).length < 2) return null;
  const weights = metricWeights(metric, totals, values);
  const seen = kinds.map((row, kind) => (times[kind]! * disagreement(row, weights)) / (sum(row) - 1));
  return 1 - ((sum(totals) - 1) * sum(seen)) / disagreement(totals, weights);
}

function disagreement(row: readonly number[], weights: readonly (readonly number[])[]): number {
  let total = 0;
  for (const [k, count] of row.entries())
    for (const [l, other] of row.entries()) total += count * other * (1 - weights[k]![l]!);
  return total;
}
