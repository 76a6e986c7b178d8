import { logGamma } from "../special-functions.ts";

/**
 * How likely a chi-square value of so many degrees of freedom is at least this large: the upper incomplete gamma function.
 * @see DLMF 8.7.1 for the series, 8.9.2 for the continued fraction
 */
export function chiSquareUpperTail(value: number, degrees: number): number {
  if (value <= 0) return 1;
  const a = degrees / 2;
  const x = value / 2;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 1; term > 1e-17 * total; n++) {
    term *= x / (a + n);
    total += term;
  }
  return total;
}

// Taken from its end, where it hardly matters any more.
function upperFraction(a: number, x: number): number {
  let fraction = x;
  for (let n = 500; n > 0; n--) fraction = x + (n - a) / (1 + n / fraction);
  return 1 / fraction;
}
