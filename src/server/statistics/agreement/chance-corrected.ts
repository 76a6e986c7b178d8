import {
  type Coefficient,
  notComparable,
  type Ratings,
  sum,
  type Tally,
  tally,
  type Weights,
} from "./ratings.ts";
import { weightsOf } from "./weights.ts";

/**
 * Agreement beyond chance of any number of raters, ratings may be missing. Estimates and standard errors after Gwet,
 * Handbook of Inter-Rater Reliability (4th edition, 2014); they differ only in what they take chance to be.
 */

/** Fleiss' kappa, generalised to missing ratings; of two raters it is Scott's pi. */
export function fleissKappa(ratings: Ratings, categories: readonly string[], weights?: Weights): Coefficient {
  return coefficient(ratings, categories, weights, ({ counts }, weights, shares) => {
    const symmetric = shares.map((_, k) =>
      sum(shares.map((share, l) => (share * (weights[k]![l]! + weights[l]![k]!)) / 2)),
    );
    return {
      expected: sum(shares.map((share, k) => share * symmetric[k]!)),
      ofItem: counts.map((row) => dot(row, symmetric) / sum(row)),
    };
  });
}

/** Gwet's AC1, with weights AC2: does not collapse where nearly everything is one category. */
export function gwetAC(ratings: Ratings, categories: readonly string[], weights?: Weights): Coefficient {
  return coefficient(ratings, categories, weights, ({ counts }, weights, shares) => {
    const size = shares.length;
    const factor = sum(weights.map(sum)) / (size * (size - 1));
    const others = shares.map((share) => 1 - share);
    return {
      expected: factor * dot(shares, others),
      ofItem: counts.map((row) => (factor * dot(row, others)) / sum(row)),
    };
  });
}

/** Brennan and Prediger: chance is every category alike. */
export function brennanPrediger(
  ratings: Ratings,
  categories: readonly string[],
  weights?: Weights,
): Coefficient {
  return coefficient(ratings, categories, weights, ({ counts }, weights, shares) => {
    const expected = sum(weights.map(sum)) / shares.length ** 2;
    return { expected, ofItem: counts.map(() => expected) };
  });
}

/** Conger's kappa: chance is what each rater's own habits make likely. Of two raters it is Cohen's kappa. */
export function congerKappa(ratings: Ratings, categories: readonly string[], weights?: Weights): Coefficient {
  return coefficient(ratings, categories, weights, ({ chosen, raters }, weights, shares) => {
    const habits = habitsOf(chosen, raters, shares.length);
    const pairs = raters * (raters - 1);
    return {
      expected:
        sum(
          habits.flatMap((one, g) => habits.map((other, h) => (g === h ? 0 : likeness(one, other, weights)))),
        ) / pairs,
      ofItem: chosen.map((item) => itemByHabits(item, chosen.length, habits, weights) / pairs),
    };
  });
}

type Chance = {
  expected: number;
  /** What each item adds to the expectation: its spread is part of the standard error. */
  ofItem: number[];
};

function coefficient(
  ratings: Ratings,
  categories: readonly string[],
  weights: Weights = weightsOf("identity", categories.length),
  chanceOf: (tally: Tally, weights: Weights, shares: number[]) => Chance,
): Coefficient {
  const tallied = tally(ratings, categories);
  const reason = notComparable(tallied);
  if (reason) return { value: null, reason };
  const agreements = tallied.counts.map((row) => agreementWithin(row, weights));
  const observed = sum(agreements.map((agreement) => agreement ?? 0)) / tallied.shared;
  const chance = chanceOf(tallied, weights, sharesOf(tallied.counts));
  if (chance.expected >= 1) return { value: null, reason: "one_category" };
  const value = (observed - chance.expected) / (1 - chance.expected);
  const standardError = standardErrorOf(agreements, chance, value, tallied.shared);
  return { value, observed, expected: chance.expected, standardError, items: tallied.shared, reason: null };
}

/** The share of an item's pairs of ratings that agree; null where fewer than two rated it. */
function agreementWithin(row: readonly number[], weights: Weights): number | null {
  const rated = sum(row);
  if (rated < 2) return null;
  return sum(row.map((count, k) => count * (dot(weights[k]!, row) - 1))) / (rated * (rated - 1));
}

function sharesOf(counts: number[][]): number[] {
  return counts[0]!.map((_, k) => sum(counts.map((row) => row[k]! / sum(row))) / counts.length);
}

function standardErrorOf(
  agreements: (number | null)[],
  { expected, ofItem }: Chance,
  value: number,
  shared: number,
): number | null {
  const items = agreements.length;
  if (items < 2) return null;
  const squares = agreements.map((agreement, item) => {
    const own = agreement === null ? 0 : ((items / shared) * (agreement - expected)) / (1 - expected);
    const linearised = own - (2 * (1 - value) * (ofItem[item]! - expected)) / (1 - expected);
    return (linearised - value) ** 2;
  });
  return Math.sqrt(sum(squares) / (items * (items - 1)));
}

type Habit = { rated: number; shares: number[] };

function habitsOf(chosen: (number | null)[][], raters: number, categories: number): Habit[] {
  return Array.from({ length: raters }, (_, rater) => {
    const own = chosen.flatMap((item) => item[rater] ?? []);
    const shares = Array.from(
      { length: categories },
      (_, k) => own.filter((rating) => rating === k).length / own.length,
    );
    return { rated: own.length, shares };
  });
}

function likeness(one: Habit, other: Habit, weights: Weights): number {
  return sum(one.shares.map((share, k) => share * dot(weights[k]!, other.shares)));
}

// For each rater how far this item moves that rater's habit, against the habits of all the others.
function itemByHabits(item: (number | null)[], items: number, habits: Habit[], weights: Weights): number {
  const total = weights.map((_, k) => sum(habits.map(({ shares }) => shares[k]!)));
  return sum(
    habits.map(({ rated, shares }, rater) => {
      const rating = item[rater] ?? null;
      const missing = (rating === null ? 0 : 1) - rated / items;
      const moved = shares.map((share, l) => (((rating === l ? 1 : 0) - missing * share) * items) / rated);
      return sum(total.map((all, k) => (all - shares[k]!) * dot(weights[k]!, moved)));
    }),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((number, index) => number * b[index]!));
}
