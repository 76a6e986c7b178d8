import { regularizedBeta } from "../../statistics/special-functions.ts";

export type Reference = { time: number; part: number; count: number };

export type Fit = {
  /** Pearson's, at least 1. */
  dispersion: number;
  /** Of the slope, two-sided; 1 without one. */
  trendP: number;
  means: number[];
  leverages: number[];
  predict(time: number, part: number): { mean: number; error: number };
};

/** How the scatter about the line makes its error: as R's farringtonFlexible reckons it, or by the dispersion, at least 1. */
export type Errors = "flexible" | "dispersion";

/**
 * Quasi-Poisson regression with log link on the part of the year and, if asked, time. Every point belongs to one part, so that
 * the least squares of each step are a weighted mean per part and one slope.
 * @param weights of the cases; all alike when null
 * @returns null where it does not settle
 */
export function fitCounts(
  references: readonly Reference[],
  trend: boolean,
  weights: number[] | null,
  errors: Errors,
): Fit | null {
  const cases = weights ?? references.map(() => 1);
  // Started and ended as R does, so that parts without any case stop at the same place.
  let lines = references.map(({ count }) => Math.log(count + 0.1));
  let before = Number.NaN;
  for (let step = 0; step < 25; step++) {
    const working = lines.map((line, index) => cases[index]! * Math.exp(line));
    const targets = lines.map((line, index) => line + references[index]!.count / Math.exp(line) - 1);
    const plane = leastSquares(references, trend, working, targets);
    lines = references.map(({ time, part }) => plane.at(time, part));
    const deviance = devianceOf(references, lines, cases);
    if (!Number.isFinite(deviance)) return null;
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < 1e-8)
      return describe(references, trend, {
        lines,
        working,
        cases,
        plane,
        mistakesWeights: weights !== null && errors === "flexible",
        errors,
      });
    before = deviance;
  }
  return null;
}

/** Points far above the rest count less, as they may be outbreaks of the past. */
export function reweigh(fit: Fit, references: readonly Reference[], above: number): number[] {
  const shares = references.map(({ count }, index) => {
    const mean = fit.means[index]!;
    const residual =
      (1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean))) /
      Math.sqrt(fit.dispersion * (1 - fit.leverages[index]!));
    return residual > above ? residual ** -2 : 1;
  });
  const scale = shares.length / sum(shares);
  return shares.map((share) => share * scale);
}

type Plane = {
  at(time: number, part: number): number;
  slope: number;
  spread: number;
  parts: Map<number, Part>;
};
type Part = { weight: number; time: number; target: number };

function leastSquares(
  references: readonly Reference[],
  trend: boolean,
  weights: number[],
  targets: number[],
): Plane {
  const parts = partsOf(references, weights, targets);
  let spread = 0;
  let product = 0;
  references.forEach(({ time, part }, index) => {
    const mean = parts.get(part)!;
    spread += weights[index]! * (time - mean.time) ** 2;
    product += weights[index]! * (time - mean.time) * (targets[index]! - mean.target);
  });
  const slope = trend ? product / spread : 0;
  const at = (time: number, part: number) => {
    const mean = parts.get(part)!;
    return mean.target + slope * (time - mean.time);
  };
  return { at, slope, spread, parts };
}

function partsOf(references: readonly Reference[], weights: number[], targets: number[]): Map<number, Part> {
  const parts = new Map<number, Part>();
  references.forEach(({ time, part }, index) => {
    const sums = parts.get(part) ?? { weight: 0, time: 0, target: 0 };
    sums.weight += weights[index]!;
    sums.time += weights[index]! * time;
    sums.target += weights[index]! * targets[index]!;
    parts.set(part, sums);
  });
  for (const part of parts.values()) {
    part.time /= part.weight;
    part.target /= part.weight;
  }
  return parts;
}

type Settled = {
  lines: number[];
  working: number[];
  cases: number[];
  plane: Plane;
  mistakesWeights: boolean;
  errors: Errors;
};

function describe(references: readonly Reference[], trend: boolean, settled: Settled): Fit {
  const { lines, working, cases, plane, mistakesWeights, errors } = settled;
  const means = lines.map(Math.exp);
  const freedom = references.length - plane.parts.size - (trend ? 1 : 0);
  const scatter = (weights: number[]) =>
    sum(references.map(({ count }, index) => weights[index]! * (count / means[index]! - 1) ** 2)) / freedom;
  const pearson = scatter(means.map((mean, index) => mean * cases[index]!));
  // The package whose figures are the reference takes the cases' weights for the working ones here after re-weighting.
  const ofTrend = mistakesWeights ? scatter(cases) : pearson;
  const ofErrors = errors === "dispersion" ? Math.max(1, pearson) : ofTrend;
  const varianceAt = (time: number, part: number) => {
    const { weight, time: middle } = plane.parts.get(part)!;
    return 1 / weight + (trend ? (time - middle) ** 2 / plane.spread : 0);
  };
  return {
    dispersion: Math.max(1, pearson),
    means,
    trendP: trend ? twoSided(plane.slope ** 2 / (ofTrend / plane.spread), freedom) : 1,
    leverages: references.map(({ time, part }, index) => working[index]! * varianceAt(time, part)),
    predict: (time, part) => ({
      mean: Math.exp(plane.at(time, part)),
      error: Math.sqrt(ofErrors * varianceAt(time, part)),
    }),
  };
}

/** Of Student's distribution, from the square of t. */
function twoSided(squared: number, freedom: number): number {
  return regularizedBeta(freedom / (freedom + squared), freedom / 2, 0.5);
}

function devianceOf(references: readonly Reference[], lines: number[], cases: number[]): number {
  return sum(
    references.map(({ count }, index) => {
      const mean = Math.exp(lines[index]!);
      const part = count === 0 ? mean : count * Math.log(count / mean) - (count - mean);
      return 2 * cases[index]! * part;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
