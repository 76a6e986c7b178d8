import { fleissKappa } from "./chance-corrected.ts";
import { cohenKappaOf } from "./cohen-kappa.ts";
import { type Coefficient, type Ratings, sum, tally } from "./ratings.ts";

/** Light's kappa: the mean of Cohen's kappa over all pairs of raters who can be compared; null when there is none. */
export function lightKappa(ratings: Ratings, categories: readonly string[]): number | null {
  const values = pairsOf(ratings[0]?.length ?? 0).flatMap(([first, second]) => {
    const pair = ratings.map((item) => [item[first] ?? null, item[second] ?? null]);
    return cohenKappaOf(pair, categories).value ?? [];
  });
  return values.length === 0 ? null : sum(values) / values.length;
}

/**
 * Fleiss' kappa as of 1971, which knows no missing ratings: items that not everybody rated are left out. `z` tests it
 * against none with the error of Fleiss, Nee and Landis (1979).
 */
export function fleissKappa1971(
  ratings: Ratings,
  categories: readonly string[],
): { kappa: Coefficient; z: number | null } {
  const complete = ratings.filter((item) => item.every((rating) => rating !== null));
  const kappa = fleissKappa(complete, categories);
  if (kappa.value === null) return { kappa, z: null };
  const { counts, raters } = tally(complete, categories);
  const shares = categories.map((_, k) => sum(counts.map((row) => row[k]!)) / (counts.length * raters));
  const spread = sum(shares.map((share) => share * (1 - share)));
  const skew = sum(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  const variance = (2 * (spread ** 2 - skew)) / (counts.length * raters * (raters - 1) * spread ** 2);
  return { kappa, z: variance > 0 ? kappa.value / Math.sqrt(variance) : null };
}

function pairsOf(raters: number): [number, number][] {
  return Array.from({ length: raters }, (_, first) =>
    Array.from({ length: raters - first - 1 }, (_, step): [number, number] => [first, first + 1 + step]),
  ).flat();
}
