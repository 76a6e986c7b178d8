import { solve } from "./linear-system.ts";
import { normalDensity } from "./normal.ts";
import { gaussLegendre } from "./quadrature.ts";

/**
 * How many points pass on average until a two-sided EWMA of standardised values (weight λ, fixed limits at `width` of its
 * own standard deviations, start in the middle) signals, when the mean has moved by `shift` from the start.
 * @see Crowder (1987), Technometrics 29:401
 */
export function ewmaRunLength(lambda: number, width: number, shift: number): number {
  const limit = width * Math.sqrt(lambda / (2 - lambda));
  const nodes = gaussLegendre(nodeCount, -limit, limit);
  const chance = (from: number, { at, weight }: (typeof nodes)[number]) =>
    (weight / lambda) * normalDensity((at - (1 - lambda) * from) / lambda - shift);
  const matrix = nodes.map(({ at: from }, row) =>
    nodes.map((to, column) => (row === column ? 1 : 0) - chance(from, to)),
  );
  const lengths = solve(
    matrix,
    nodes.map(() => 1),
  );
  return nodes.reduce((sum, to, index) => sum + chance(0, to) * lengths[index]!, 1);
}

const nodeCount = 61;
