import { logGamma } from "./special-functions.ts";

const precision = 1e-16;
const mostTerms = 10_000;

/**
 * The logarithm of the regularised upper incomplete gamma function Q(s, x) = Γ(s, x) / Γ(s), for s > 0, x ≥ 0: the chance
 * that a Gamma(s, 1) variable exceeds x. Stays exact where Q itself would be too small for a number.
 * @throws RangeError outside that range
 * @see Press et al., Numerical Recipes, 6.2: series below s + 1, Lentz's continued fraction above
 */
export function logUpperGamma(s: number, x: number): number {
  if (!(s > 0) || !(x >= 0)) throw new RangeError(`no incomplete gamma function at s = ${s}, x = ${x}`);
  if (x === 0) return 0;
  return x < s + 1 ? Math.log1p(-Math.exp(logLowerSeries(s, x))) : logUpperFraction(s, x);
}

/** The logarithm of P(s, x) = 1 - Q(s, x). */
export function logLowerGamma(s: number, x: number): number {
  if (!(s > 0) || !(x >= 0)) throw new RangeError(`no incomplete gamma function at s = ${s}, x = ${x}`);
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x < s + 1 ? logLowerSeries(s, x) : Math.log1p(-Math.exp(logUpperFraction(s, x)));
}

function logLowerSeries(s: number, x: number): number {
  let term = 1 / s;
  let sum = term;
  for (let next = s + 1; term > sum * precision; next++) {
    term *= x / next;
    sum += term;
    if (next - s > mostTerms) throw new RangeError(`the series does not end at s = ${s}, x = ${x}`);
  }
  return logScale(s, x) + Math.log(sum);
}

function logUpperFraction(s: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - s;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step <= mostTerms; step++) {
    const a = -step * (step - s);
    b += 2;
    d = 1 / nonZero(a * d + b, tiny);
    c = nonZero(b + a / c, tiny);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < precision * 10) return logScale(s, x) + Math.log(fraction);
  }
  throw new RangeError(`the fraction does not end at s = ${s}, x = ${x}`);
}

// x^s e^-x / Γ(s)
function logScale(s: number, x: number): number {
  return s * Math.log(x) - x - logGamma(s);
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
