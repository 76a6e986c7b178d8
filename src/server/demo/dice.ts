/** Chance that repeats: the same seed throws the same numbers in the same order. */
export type Dice = {
  /** At least 0, below 1. */
  next(): number;
  /** Whole, both ends included. */
  whole(least: number, most: number): number;
  between(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  pickSome<T>(from: readonly T[], count: number): T[];
  weighted<T>(from: readonly T[], weight: (one: T) => number): T;
  shuffled<T>(from: readonly T[]): T[];
};

export function createDice(seed: number): Dice {
  const next = mulberry32(seed);
  const between = (least: number, most: number) => least + next() * (most - least);
  const whole = (least: number, most: number) => Math.floor(between(least, most + 1));

  function pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError("Nothing to pick from");
    return from[whole(0, from.length - 1)] as T;
  }

  function weighted<T>(from: readonly T[], weight: (one: T) => number): T {
    let left = next() * from.reduce((total, one) => total + weight(one), 0);
    const hit = from.find((one) => {
      left -= weight(one);
      return left < 0;
    });
    return hit ?? pick(from);
  }

  function shuffled<T>(from: readonly T[]): T[] {
    const rest = [...from];
    for (let end = rest.length - 1; end > 0; end--) {
      const other = whole(0, end);
      [rest[end], rest[other]] = [rest[other] as T, rest[end] as T];
    }
    return rest;
  }

  return {
    next,
    whole,
    between,
    chance: (share) => next() < share,
    pick,
    pickSome: (from, count) => shuffled(from).slice(0, count),
    weighted,
    shuffled,
  };
}

// Small, fast and well spread; nothing secret hangs on it.
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
