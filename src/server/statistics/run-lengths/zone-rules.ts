import { solve } from "./linear-system.ts";
import { normalShare } from "./normal.ts";

/** So many of the last few points on one side, beyond so many standard deviations. */
export type ZoneRule = { count: number; of: number; beyond: number };

/**
 * How many points pass on average until one of these rules is completed, when the mean has moved by `shift` standard
 * deviations from the start: exact, by a Markov chain of what is remembered of the last points.
 * @see Champ and Woodall (1987), Technometrics 29:393
 */
export function zoneRuleRunLength(rules: readonly ZoneRule[], shift: number): number {
  const zones = zonesOf(rules, shift);
  const states = new Map([[start(rules).join(), 0]]);
  const memories = [start(rules)];
  const moves: { to: number; chance: number }[][] = [];
  for (let from = 0; from < memories.length; from++)
    moves[from] = zones.flatMap(({ middle, chance }) => {
      const next = remember(rules, memories[from]!, middle);
      if (!next) return [];
      const key = next.join();
      if (!states.has(key)) states.set(key, memories.push(next) - 1);
      return [{ to: states.get(key)!, chance }];
    });
  return expectedSteps(moves);
}

type Zone = { middle: number; chance: number };

/** Between two neighbouring bounds every point counts alike. */
function zonesOf(rules: readonly ZoneRule[], shift: number): Zone[] {
  const bounds = rules.flatMap(({ beyond }) => [beyond, -beyond]);
  const edges = [
    ...new Set([Number.NEGATIVE_INFINITY, ...bounds.map((bound) => bound + 0), 0, Number.POSITIVE_INFINITY]),
  ];
  edges.sort((one, other) => one - other);
  return edges.slice(1).map((high, index) => {
    const low = edges[index]!;
    const middle = Number.isFinite(low) ? (Number.isFinite(high) ? (low + high) / 2 : low + 1) : high - 1;
    return { middle, chance: normalShare(high - shift) - normalShare(low - shift) };
  });
}

/** For each rule and side, which of the points before the next one were beyond: one bit each, the last one lowest. */
type Memory = number[];

function start(rules: readonly ZoneRule[]): Memory {
  return new Array<number>(rules.length * 2).fill(0);
}

/** Null when the point completes a rule. */
function remember(rules: readonly ZoneRule[], memory: Memory, point: number): Memory | null {
  const next: Memory = [];
  for (const [index, { count, of, beyond }] of rules.entries())
    for (const side of [0, 1]) {
      const isBeyond = (side === 0 ? point : -point) > beyond;
      const seen = (memory[index * 2 + side]! << 1) | (isBeyond ? 1 : 0);
      if (isBeyond && ones(seen) >= count) return null;
      next.push(useful(seen & ((1 << (of - 1)) - 1), count, of));
    }
  return next;
}

/** Points so old that the rule cannot be completed with them any more are forgotten. */
function useful(seen: number, count: number, of: number): number {
  let kept = seen;
  for (let length = of - 1; length > 0; length--) {
    // With the bit at `length`, so many more points may come; without them all beyond it cannot be completed.
    const isSet = (kept >> (length - 1)) & 1;
    if (isSet && ones(kept) + (of - length) < count) kept &= ~(1 << (length - 1));
  }
  return kept;
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}

function expectedSteps(moves: { to: number; chance: number }[][]): number {
  const matrix = moves.map((own, from) => {
    const row = new Array<number>(moves.length).fill(0);
    row[from] = 1;
    for (const { to, chance } of own) row[to]! -= chance;
    return row;
  });
  return solve(
    matrix,
    moves.map(() => 1),
  )[0]!;
}
