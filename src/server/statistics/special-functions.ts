/** The few functions of probability that figures rest on, to about 1e-13. */

/** @see Lanczos (1964), SIAM J. Numer. Anal. B 1:86, with the coefficients of Godfrey for g = 7 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x + 6.5;
  const series = lanczos.reduce((sum, part, index) => sum + part / (x - 1 + index));
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * The share of a beta distribution below x.
 * @see DLMF 8.17.22, evaluated by the method of Lentz (1976)
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on one side of the mean; the other side is its mirror.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x) - Math.log(a),
  );
  return front / betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  let above = 1;
  let below = 0;
  let value = 1;
  for (let term = 1; term <= mostTerms; term++) {
    const part = betaTerm(term, x, a, b);
    below = 1 / notZero(1 + part * below);
    above = notZero(1 + part / above);
    const change = above * below;
    value *= change;
    if (Math.abs(change - 1) < tiny) return value;
  }
  throw new RangeError(`the beta fraction does not settle at ${x}, ${a}, ${b}`);
}

const mostTerms = 100_000;
const tiny = 1e-15;

function betaTerm(term: number, x: number, a: number, b: number): number {
  const m = Math.floor(term / 2);
  if (term % 2 === 0) return (m * (b - m) * x) / ((a + term - 1) * (a + term));
  return (-(a + m) * (a + b + m) * x) / ((a + term - 1) * (a + term));
}

function notZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** Below which x the given share of a beta distribution lies. */
export function betaQuantile(share: number, a: number, b: number): number {
  return bisect((x) => regularizedBeta(x, a, b) < share, 0, 1);
}

/** Below which value the given share of Student's distribution lies. */
export function studentQuantile(share: number, degrees: number): number {
  if (share < 0.5) return -studentQuantile(1 - share, degrees);
  const x = betaQuantile(2 * (1 - share), degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** Halving until no number lies between: exact to the last bit. */
export function bisect(isBelow: (x: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 1_100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Below which value the given share of the standard normal distribution lies.
 * @see Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37:477
 */
export function normalQuantile(share: number): number {
  const fromMiddle = share - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle ** 2;
    return (fromMiddle * polynomial(middleAbove, r)) / polynomial(middleBelow, r);
  }
  const r = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
  const far =
    r <= 5
      ? polynomial(nearAbove, r - 1.6) / polynomial(nearBelow, r - 1.6)
      : polynomial(farAbove, r - 5) / polynomial(farBelow, r - 5);
  return fromMiddle < 0 ? -far : far;
}

/** @param coefficients the constant first */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}

const middleAbove = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const middleBelow = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const nearAbove = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const nearBelow = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const farAbove = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const farBelow = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/** In how many ways, as its logarithm. */
export function logChoose(of: number, choose: number): number {
  return logGamma(of + 1) - logGamma(choose + 1) - logGamma(of - choose + 1);
}

/**
 * The derivative of the logarithm of the gamma function, for x > 0.
 * @see DLMF 5.11.2, after moving x up by recurrence
 */
export function digamma(x: number): number {
  let moved = x;
  let below = 0;
  for (; moved < 10; moved += 1) below += 1 / moved;
  const inverse = 1 / moved ** 2;
  return Math.log(moved) - 0.5 / moved - inverse * polynomial(digammaSeries, inverse) - below;
}

const digammaSeries = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12];
