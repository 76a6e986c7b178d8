/** Numbers drawn by chance from the usual laws; `next` gives evenly spread numbers at least 0 and below 1. */
type Next = () => number;

export function normalDraw(next: Next): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** @see Marsaglia and Tsang (2000), ACM Trans. Math. Softw. 26:363 */
export function gammaDraw(next: Next, shape: number): number {
  if (shape < 1) return gammaDraw(next, shape + 1) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(next);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Counting arrivals for a small mean; halved by a Gamma draw above (Ahrens and Dieter 1974). */
export function poissonDraw(next: Next, mean: number): number {
  if (mean > 20) {
    const half = Math.floor(mean * 0.875);
    const at = gammaDraw(next, half);
    return at > mean ? binomialDraw(next, half - 1, mean / at) : half + poissonDraw(next, mean - at);
  }
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = 1 - next(); product > limit; product *= 1 - next()) count += 1;
  return count;
}

function binomialDraw(next: Next, trials: number, chance: number): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (next() < chance) count += 1;
  return count;
}
