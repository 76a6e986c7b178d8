import { twoSidedP } from "./two-sided-p.ts";

/**
 * What one group did in one stratum, summed over its conversations: `x` is what came out, `n` how often it could, so that
 * x / n is a share or a mean. The sums of squares carry how alike the parts of one conversation are.
 */
export type Cell = {
  group: string;
  stratum: string;
  conversations: number;
  x: number;
  n: number;
  xx: number;
  xn: number;
  nn: number;
};

export type Standardised = {
  group: string;
  conversations: number;
  n: number;
  raw: number;
  /** What the house would have reached with the same cases, those who stand far out left aside. */
  expected: number;
  /** What is usual in the house, moved by what this group did beyond its expectation, shrunk by how little is known of it. */
  adjusted: number;
  low: number;
  high: number;
  /** How likely a group that works like the house would differ by at least so much. */
  pValue: number;
};

/** Strata of fewer conversations are judged together: their own rate would mostly be the group's. */
export const fewestInStratum = 30;
const z95 = 1.959963984540054;

/**
 * Indirect standardisation with empirical-Bayes shrinkage of the differences. Variances are of the ratio over whole
 * conversations, as the house's rates leave them.
 * @param range the least and greatest a figure can be
 * @see Breslow and Day (1987), Statistical Methods in Cancer Research II, ch. 2 · Morris (1983), JASA 78:47
 */
export function standardise(
  cells: readonly Cell[],
  range: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): { overall: number; groups: Standardised[] } | null {
  const total = cells.reduce((sum, { n }) => sum + n, 0);
  if (total <= 0) return null;
  const overall = cells.reduce((sum, { x }) => sum + x, 0) / total;
  const alike = pooled(cells);
  const outstanding = new Set(
    compare(alike, alike)
      .filter(standsFarOut)
      .map(({ group }) => group),
  );
  const ordinary = alike.filter(({ group }) => !outstanding.has(group));
  const reference = ordinary.length > 0 ? ordinary : alike;
  const usual = sumOf(reference, ({ x }) => x) / sumOf(reference, ({ n }) => n);
  const compared = compare(alike, reference);
  const between = varianceBetween(compared);
  return {
    overall,
    groups: compared.map((group) => adjust(group, usual, between, compared.length, range)),
  };
}

function pooled(cells: readonly Cell[]): Cell[] {
  const sizes = new Map<string, number>();
  for (const { stratum, conversations } of cells)
    sizes.set(stratum, (sizes.get(stratum) ?? 0) + conversations);
  return cells.map((cell) => (sizes.get(cell.stratum)! < fewestInStratum ? { ...cell, stratum: "" } : cell));
}

type Compared = {
  group: string;
  conversations: number;
  n: number;
  raw: number;
  expected: number;
  variance: number;
};

// Phase I of a control chart: who stands far out does not shift what is ordinary, or others would seem to stand out too.
function standsFarOut({ raw, expected, variance }: Compared): boolean {
  return (raw - expected) ** 2 > farOut * farOut * variance;
}
const farOut = 3;

/** Every group against what the ordinary ones do with the same cases. */
function compare(cells: readonly Cell[], ordinary: readonly Cell[]): Compared[] {
  const rates = stratumRates(cells, ordinary);
  return [...Map.groupBy(cells, ({ group }) => group)].flatMap(([group, own]) => {
    const n = sumOf(own, ({ n }) => n);
    if (n <= 0) return [];
    return {
      group,
      conversations: sumOf(own, ({ conversations }) => conversations),
      n,
      raw: sumOf(own, ({ x }) => x) / n,
      expected: sumOf(own, ({ stratum, n }) => n * rates.get(stratum)!.rate) / n,
      variance: sumOf(own, ({ stratum, n }) => n * rates.get(stratum)!.unitVariance) / (n * n),
    };
  });
}

function stratumRates(cells: readonly Cell[], ordinary: readonly Cell[]) {
  const usual = Map.groupBy(ordinary, ({ stratum }) => stratum);
  return new Map(
    [...Map.groupBy(cells, ({ stratum }) => stratum)].map(([stratum, everybody]) => {
      const all = usual.get(stratum) ?? everybody;
      const n = sumOf(all, ({ n }) => n);
      const rate = n > 0 ? sumOf(all, ({ x }) => x) / n : 0;
      const squares = sumOf(all, ({ xx, xn, nn }) => xx - 2 * rate * xn + rate * rate * nn);
      return [stratum, { rate, unitVariance: n > 0 ? Math.max(0, squares) / n : 0 }];
    }),
  );
}

/** How much groups truly differ, beyond what chance makes of them (DerSimonian and Laird 1986). */
function varianceBetween(groups: readonly Compared[]): number {
  const known = groups.filter(({ variance }) => variance > 0);
  const weights = known.map(({ variance }) => 1 / variance);
  const total = sumOf(weights, (weight) => weight);
  const spare = total - sumOf(weights, (weight) => weight * weight) / total;
  if (known.length < 2 || spare <= 0) return 0;
  const mean = sumOf(known, ({ raw, expected, variance }) => (raw - expected) / variance) / total;
  const spread = sumOf(known, ({ raw, expected, variance }) => (raw - expected - mean) ** 2 / variance);
  return Math.max(0, (spread - (known.length - 1)) / spare);
}

function adjust(
  { variance, ...group }: Compared,
  usual: number,
  between: number,
  groups: number,
  [least, most]: readonly [number, number],
): Standardised {
  const difference = group.raw - group.expected;
  // Morris: with fewer than four groups nothing is known of how they differ, and nothing is shrunk.
  const shrunk =
    groups < 4 || variance === 0 ? 0 : ((groups - 3) / (groups - 1)) * (variance / (variance + between));
  const doubt = groups < 4 ? 0 : (2 / (groups - 3)) * shrunk * shrunk * difference * difference;
  const width = z95 * Math.sqrt(variance * (1 - ((groups - 1) / groups) * shrunk) + doubt);
  const within = (value: number) => Math.min(most, Math.max(least, value));
  const adjusted = within(usual + (1 - shrunk) * difference);
  return {
    ...group,
    adjusted,
    low: within(adjusted - width),
    high: within(adjusted + width),
    pValue: variance > 0 ? twoSidedP(difference / Math.sqrt(variance)) : 1,
  };
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
