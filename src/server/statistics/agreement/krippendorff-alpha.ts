import { type Coefficient, notComparable, type Ratings, sum, tally } from "./ratings.ts";
import { type Metric, metricWeights } from "./weights.ts";

/**
 * Krippendorff's alpha (Content Analysis, 2013), in the form of Gwet (2014), which gives the same value and a standard error.
 * For the interval and ratio metrics the categories must be numbers.
 */
export function krippendorffAlpha(
  ratings: Ratings,
  categories: readonly string[],
  metric: Metric = "nominal",
): Coefficient {
  const { counts, ...rest } = tally(ratings, categories);
  const reason = notComparable({ counts, ...rest });
  if (reason) return { value: null, reason };
  const paired = counts.filter((row) => sum(row) >= 2);
  const totals = categories.map((_, k) => sum(paired.map((row) => row[k]!)));
  if (totals.filter((total) => total > 0).length < 2) return { value: null, reason: "one_category" };
  const weights = metricWeights(metric, totals, categories.map(Number));
  return alphaOf(paired, totals, weights);
}

function alphaOf(paired: number[][], totals: number[], weights: readonly (readonly number[])[]): Coefficient {
  const items = paired.length;
  const meanRaters = sum(totals) / items;
  const shares = totals.map((total) => total / sum(totals));
  const nearness = weights.map((row) => sum(row.map((weight, k) => weight * shares[k]!)));
  const expected = sum(shares.map((share, k) => share * nearness[k]!));
  const agreements = paired.map((row) => agreementWithin(row, weights) / (meanRaters * (sum(row) - 1)));
  const uncorrected = sum(agreements) / items;
  const correction = 1 / sum(totals);
  const observed = (1 - correction) * uncorrected + correction;
  const value = (observed - expected) / (1 - expected);
  return { value, observed, expected, standardError: standardError(), items, reason: null };

  function standardError(): number | null {
    if (items < 2) return null;
    const squares = paired.map((row, item) => {
      const surplus = (sum(row) - meanRaters) / meanRaters;
      const agreed = (1 - correction) * (agreements[item]! - uncorrected * surplus) + correction;
      const near = sum(row.map((count, k) => count * nearness[k]!)) / meanRaters - surplus;
      return ((agreed - expected - (1 - value) * (near - expected)) / (1 - expected) - value) ** 2;
    });
    return Math.sqrt(sum(squares) / (items * (items - 1)));
  }
}

function agreementWithin(row: number[], weights: readonly (readonly number[])[]): number {
  return sum(row.map((count, k) => count * (sum(row.map((other, l) => other * weights[k]![l]!)) - 1)));
}
