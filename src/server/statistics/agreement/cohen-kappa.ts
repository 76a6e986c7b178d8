import { type Coefficient, type Ratings, sum, tally, type Weights } from "./ratings.ts";
import { weightsOf } from "./weights.ts";

/** How two raters chose: rows the first, columns the second. */
export type Table = readonly (readonly number[])[];

/** Cohen's kappa of two raters, plain or weighted, with the large-sample error of Fleiss, Cohen and Everitt (1969). */
export function cohenKappa(
  table: Table,
  weights: Weights = weightsOf("identity", table.length),
): Coefficient {
  const items = sum(table.map(sum));
  if (items === 0) return { value: null, reason: "no_overlap" };
  const cells = table.map((row) => row.map((count) => count / items));
  const rows = cells.map(sum);
  const columns = rows.map((_, k) => sum(cells.map((row) => row[k]!)));
  const observed = weighted(cells, weights);
  const expected = weighted(
    rows.map((row) => columns.map((column) => row * column)),
    weights,
  );
  if (expected >= 1) return { value: null, reason: "one_category" };
  const value = (observed - expected) / (1 - expected);
  const variance = varianceOf({ cells, rows, columns, weights, value, expected }) / items;
  return { value, observed, expected, standardError: Math.sqrt(Math.max(0, variance)), items, reason: null };
}

/** The same, from the ratings of two raters. */
export function cohenKappaOf(
  ratings: Ratings,
  categories: readonly string[],
  weights?: Weights,
): Coefficient {
  return cohenKappa(tableOf(ratings, categories), weights);
}

/** Counts how the first two raters chose, of the items that both rated. */
export function tableOf(ratings: Ratings, categories: readonly string[]): number[][] {
  const table = categories.map(() => new Array<number>(categories.length).fill(0));
  for (const [first, second] of tally(ratings, categories).chosen)
    if (first != null && second != null) table[first]![second]! += 1;
  return table;
}

type Parts = {
  cells: number[][];
  rows: number[];
  columns: number[];
  weights: Weights;
  value: number;
  expected: number;
};

function varianceOf({ cells, rows, columns, weights, value, expected }: Parts): number {
  const ofRow = rows.map((_, i) => sum(columns.map((column, j) => column * weights[i]![j]!)));
  const ofColumn = columns.map((_, j) => sum(rows.map((row, i) => row * weights[i]![j]!)));
  const spread = weighted(
    cells,
    weights.map((row, i) => row.map((weight, j) => (weight - (ofRow[i]! + ofColumn[j]!) * (1 - value)) ** 2)),
  );
  return (spread - (value - expected * (1 - value)) ** 2) / (1 - expected) ** 2;
}

function weighted(cells: readonly (readonly number[])[], weights: Weights): number {
  return sum(cells.map((row, i) => sum(row.map((cell, j) => cell * weights[i]![j]!))));
}
