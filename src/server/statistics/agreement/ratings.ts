/** One row per item, one place per rater; null where a rater did not rate it. */
export type Ratings = readonly (readonly (string | null)[])[];

/** How much two categories count as agreeing: 1 the same, 0 nothing in common. */
export type Weights = readonly (readonly number[])[];

/** Why there is no coefficient. */
export type NoCoefficient = "one_category" | "one_rater" | "no_overlap";

export type Coefficient =
  | {
      value: number;
      observed: number;
      expected: number;
      /** Null for a single item: one item says nothing about spread. */
      standardError: number | null;
      /** Items that at least two raters rated. */
      items: number;
      reason: null;
    }
  | { value: null; reason: NoCoefficient };

/** Ratings as numbers: of each item how many raters chose each category, and of each rater which. */
export type Tally = {
  /** Items somebody rated: the place of the category each rater chose. */
  chosen: (number | null)[][];
  counts: number[][];
  raters: number;
  categories: number;
  /** Items that at least two raters rated. */
  shared: number;
};

/** @throws RangeError when a rating is none of the categories. */
export function tally(ratings: Ratings, categories: readonly string[]): Tally {
  const place = new Map(categories.map((category, index) => [category, index]));
  const chosen = ratings
    .map((item) => item.map((rating) => (rating === null ? null : placeOf(place, rating))))
    .filter((item) => item.some((rating) => rating !== null));
  const counts = chosen.map((item) => countsOf(item, categories.length));
  return {
    chosen,
    counts,
    raters: Math.max(0, ...chosen.map((item) => item.length)),
    categories: categories.length,
    shared: counts.filter((row) => sum(row) >= 2).length,
  };
}

/** Why these ratings cannot be compared at all; null when they can. */
export function notComparable({ raters, categories, shared }: Tally): NoCoefficient | null {
  if (raters < 2) return "one_rater";
  if (shared === 0) return "no_overlap";
  return categories < 2 ? "one_category" : null;
}

/** The ratings two raters gave, from the table that counts them: rows the first, columns the second. */
export function ratingsOfTable(table: readonly (readonly number[])[]): Ratings {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [String(first), String(second)])),
  );
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function placeOf(place: Map<string, number>, rating: string): number {
  const found = place.get(rating);
  if (found === undefined) throw new RangeError(`${rating} is not one of the categories`);
  return found;
}

function countsOf(item: (number | null)[], categories: number): number[] {
  const counts = new Array<number>(categories).fill(0);
  for (const rating of item) if (rating !== null) counts[rating]! += 1;
  return counts;
}
