import { solve } from "./linear-system.ts";
import { normalDensity, normalShare } from "./normal.ts";
import { gaussLegendre } from "./quadrature.ts";

/**
 * How many points pass on average until an upper CUSUM of standardised values (reference value k, threshold h, start at
 * nought) signals, when the mean has moved by `shift` standard deviations from the start: Page's integral equation on
 * Gauss–Legendre nodes.
 * @see Page (1954), Biometrika 41:100; Vance (1986), Journal of Quality Technology 18:188
 */
export function cusumRunLength(k: number, h: number, shift: number): number {
  const nodes = gaussLegendre(nodeCount, 0, h);
  // The first place is the state of nought itself, in which the sum stands with a probability of its own.
  const places = [0, ...nodes.map(({ at }) => at)];
  const matrix = places.map((from, row) => {
    const back = normalShare(k - from - shift);
    const onward = nodes.map(({ at, weight }) => weight * normalDensity(at + k - from - shift));
    return [back, ...onward].map((chance, column) => (row === column ? 1 : 0) - chance);
  });
  return solve(
    matrix,
    places.map(() => 1),
  )[0]!;
}

const nodeCount = 40;

/** The same of an upper and a lower one watched together. @see Van Dobben de Bruyn (1968) */
export function twoSidedCusumRunLength(k: number, h: number, shift: number): number {
  return 1 / (1 / cusumRunLength(k, h, shift) + 1 / cusumRunLength(k, h, -shift));
}
