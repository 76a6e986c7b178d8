import { twoSidedP } from "./two-sided-p.ts";

/** So many conversations of one stratum in which `x` was found and `y` followed. */
export type Pair = { stratum: string; x: number; y: number; count: number };

export type Association = {
  conversations: number;
  /** By how much y changes for one more of x, among like cases. */
  effect: number;
  low: number;
  high: number;
  pValue: number;
};

const z95 = 1.959963984540054;

/**
 * Whether x and y go together among like cases: the slope within strata. Where both are yes or no it is the
 * Mantel-Haenszel risk difference. The interval does not assume that all cases scatter alike.
 * @returns null where x or y never varies within a stratum: nothing can be said
 * @see Greenland and Robins (1985), Biometrics 41:55 · White (1980), Econometrica 48:817
 */
export function associate(pairs: readonly Pair[]): Association | null {
  const centred = [...Map.groupBy(pairs, ({ stratum }) => stratum).values()].flatMap(centre);
  const conversations = sum(pairs.map(({ count }) => count));
  const information = sum(centred.map(({ x, count }) => count * x * x));
  const scatter = sum(centred.map(({ y, count }) => count * y * y));
  if (information <= 0 || scatter <= 0) return null;

  const effect = sum(centred.map(({ x, y, count }) => count * x * y)) / information;
  const squares = sum(centred.map(({ x, y, count }) => count * x * x * (y - effect * x) ** 2));
  const error = Math.sqrt(squares) / information;
  return {
    conversations,
    effect,
    low: effect - z95 * error,
    high: effect + z95 * error,
    pValue: error > 0 ? twoSidedP(effect / error) : 1,
  };
}

function centre(pairs: Pair[]): Pair[] {
  const total = sum(pairs.map(({ count }) => count));
  const meanX = sum(pairs.map(({ x, count }) => x * count)) / total;
  const meanY = sum(pairs.map(({ y, count }) => y * count)) / total;
  return pairs.map((pair) => ({ ...pair, x: pair.x - meanX, y: pair.y - meanY }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
