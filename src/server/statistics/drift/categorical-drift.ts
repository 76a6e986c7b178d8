import { chiSquareUpperTail } from "./chi-square.ts";

export type CategoricalDrift = {
  /** Population stability index: below 0.1 hardly anything moved, above 0.25 much did, by custom. */
  psi: number;
  /** The least share of the answers that would have to be others for the two to be alike. */
  totalVariation: number;
  chiSquare: number;
  pValue: number;
  /** Cramér's V of the table of two rows: how strong, whatever the number of answers. */
  cramersV: number;
};

/**
 * How far counts by category have moved from those they are held against. Categories that neither knows are left out;
 * null when fewer than two are left or one side is empty.
 * @see Siddiqi (2006), Credit Risk Scorecards, for the index
 */
export function categoricalDrift(
  reference: readonly number[],
  current: readonly number[],
): CategoricalDrift | null {
  const known = reference
    .map((count, index) => [count, current[index]!] as const)
    .filter(([a, b]) => a + b > 0);
  const sizes = [sum(known.map(([count]) => count)), sum(known.map(([, count]) => count))] as const;
  if (known.length < 2 || sizes[0] === 0 || sizes[1] === 0) return null;
  const chiSquare = sum(
    known.flatMap((pair) => pair.map((count, side) => surprise(pair, count, sizes, side))),
  );
  return {
    psi: sum(known.map(([before, now]) => stability(notNone(before) / sizes[0], notNone(now) / sizes[1]))),
    totalVariation: sum(known.map(([before, now]) => Math.abs(before / sizes[0] - now / sizes[1]))) / 2,
    chiSquare,
    pValue: chiSquareUpperTail(chiSquare, known.length - 1),
    cramersV: Math.sqrt(chiSquare / (sizes[0] + sizes[1])),
  };
}

function surprise(
  pair: readonly [number, number],
  count: number,
  sizes: readonly [number, number],
  side: number,
): number {
  const expected = ((pair[0] + pair[1]) * sizes[side]!) / (sizes[0] + sizes[1]);
  return (count - expected) ** 2 / expected;
}

function stability(before: number, now: number): number {
  return (now - before) * Math.log(now / before);
}

// The logarithm of nothing is endless: where one side has none, half a one is put in its place.
function notNone(count: number): number {
  return count === 0 ? 0.5 : count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
