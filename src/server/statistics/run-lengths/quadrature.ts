export type Node = { at: number; weight: number };

/**
 * Gauss and Legendre's nodes between two bounds: `count` of them integrate a polynomial of degree 2·count − 1 exactly.
 * The roots are found by Newton's method. @see DLMF 3.5(v)
 */
export function gaussLegendre(count: number, low: number, high: number): Node[] {
  return Array.from({ length: count }, (_, index) => {
    const { root, slope } = legendreRoot(count, Math.cos((Math.PI * (index + 0.75)) / (count + 0.5)));
    return {
      at: (low + high) / 2 - ((high - low) / 2) * root,
      weight: (high - low) / ((1 - root ** 2) * slope ** 2),
    };
  });
}

function legendreRoot(degree: number, guess: number): { root: number; slope: number } {
  let root = guess;
  for (let step = 0; step < mostSteps; step++) {
    const { value, slope } = legendre(degree, root);
    const next = root - value / slope;
    if (Math.abs(next - root) < 1e-15) return { root: next, slope };
    root = next;
  }
  return { root, slope: legendre(degree, root).slope };
}

const mostSteps = 50;

function legendre(degree: number, x: number): { value: number; slope: number } {
  let before = 1;
  let value = x;
  for (let n = 2; n <= degree; n++)
    [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, slope: (degree * (x * value - before)) / (x ** 2 - 1) };
}
