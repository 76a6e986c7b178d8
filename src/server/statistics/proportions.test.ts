import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { categoricalDrift } from "./drift/categorical-drift.ts";
import {
  agrestiCoull,
  clopperPearson,
  halfWidthOf,
  jeffreys,
  newcombeDifference,
  neymanAllocation,
  proportionalAllocation,
  sizeForShare,
  sizeToDiscover,
  sizeWithoutEnd,
  wilson,
  wilsonContinuityCorrected,
} from "./proportions.ts";
import { normalQuantile, studentQuantile } from "./special-functions.ts";
import { type SampledStratum, weightedMean } from "./weighted-estimates.ts";

const file = new URL("../../../../shared/stats/proportions.json", import.meta.url);
const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;

describe.skipIf(!known)("published proportions (skipped: no shared data)", () => {
  test.each<Published>(known?.intervals ?? [])("intervals of $x of $n at $confidence", (row) => {
    const { x, n, confidence } = row;
    expectClose(wilson(x, n, confidence), row.wilson);
    expectClose(wilsonContinuityCorrected(x, n, confidence), row.wilsonContinuityCorrected);
    expectClose(clopperPearson(x, n, confidence), row.clopperPearson);
    expectClose(agrestiCoull(x, n, confidence), row.agrestiCoull);
    expectClose(jeffreys(x, n, confidence), row.jeffreys);
  });

  test("differences of two shares", () => {
    for (const { x1, n1, x2, n2, newcombeWilson95, chiSquareNoCorrection } of known.differences) {
      expectClose(newcombeDifference({ hits: x1, size: n1 }, { hits: x2, size: n2 }, 0.95), newcombeWilson95);
      const drift = categoricalDrift([x1, n1 - x1], [x2, n2 - x2]);
      if (chiSquareNoCorrection === null) expect(drift).toBeNull();
      else expectClose([drift!.chiSquare], [chiSquareNoCorrection]);
    }
  });

  test("Newcombe's own examples, as printed", () => {
    for (const { x, n, ci } of known.published[0].values)
      expect(wilson(x, n, 0.95).map((limit) => Math.round(limit * 10_000) / 10_000)).toEqual(ci);
  });

  test("sizes for a share within a margin", () => {
    for (const row of known.sampleSizeForProportion) {
      const aim = {
        expectedShare: row.expectedProportion,
        halfWidth: row.marginOfError,
        confidence: row.confidence,
      };
      expectClose([sizeWithoutEnd(aim)], [row.n0]);
      expect(sizeForShare(aim, row.population)).toBe(row.sampleSize);
    }
  });

  test("the table of Krejcie and Morgan, which rounds to the nearest", () => {
    for (const { population, sample, formulaValue } of known.krejcieMorgan1970) {
      const endless = (3.841 * 0.25) / 0.05 ** 2;
      expectClose([(endless * population) / (population - 1 + endless)], [formulaValue]);
      expect(Math.round(formulaValue)).toBe(sample);
      const aim = { expectedShare: 0.5, halfWidth: 0.05, confidence: 0.95 };
      expect(Math.abs(sizeForShare(aim, population) - sample)).toBeLessThanOrEqual(1);
    }
  });

  test("sizes to see at least one", () => {
    for (const { lot, defectives, confidence, sampleSizeToFindAtLeastOne } of known.discoverySampling) {
      const size = sizeToDiscover(lot, defectives, confidence);
      if (defectives > 1) expect(size).toBe(sampleSizeToFindAtLeastOne);
      // One faulty is found by exactly this share of the lot; the reference is one too many where it was rounded.
      else expect(size).toBe(Math.round(lot * confidence));
      expect(sampleSizeToFindAtLeastOne - size).toBeLessThanOrEqual(defectives > 1 ? 0 : 1);
    }
  });

  test("a sample spread over strata", () => {
    for (const { strataSizes, strataStdDev, sample, proportional, neyman } of known.stratifiedAllocation) {
      expectClose(proportionalAllocation(strataSizes, sample), proportional);
      expectClose(neymanAllocation(strataSizes, strataStdDev, sample), neyman);
    }
  });

  test("how sure the mean of such a sample is, where the strata take whole numbers", () => {
    const whole = known.stratifiedAllocation.filter(({ proportional }: Allocated) =>
      proportional.every(Number.isInteger),
    );
    expect(whole).toHaveLength(1);
    for (const { strataSizes, strataStdDev, proportional, varianceOfMeanProportional } of whole) {
      const units = proportional.flatMap((count: number, stratum: number) =>
        spread(count, strataStdDev[stratum]).map((value) => {
          return { stratum: String(stratum), probability: count / strataSizes[stratum], value };
        }),
      );
      const strata = new Map<string, SampledStratum>(
        proportional.map((sampleSize: number, stratum: number) => [
          String(stratum),
          { frameSize: strataSizes[stratum], sampleSize },
        ]),
      );
      const { standardError } = weightedMean(units, strata, 0.95)!;
      expectClose([standardError ** 2], [varianceOfMeanProportional]);
    }
  });
});

type Allocated = { proportional: number[] };

/** Half of them above nought and half below, with just this standard deviation. */
function spread(count: number, deviation: number): number[] {
  const distance = deviation * Math.sqrt((count - 1) / count);
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? distance : -distance));
}

type Limits = [number, number];
type Published = {
  x: number;
  n: number;
  confidence: number;
  wilson: Limits;
  wilsonContinuityCorrected: Limits;
  clopperPearson: Limits;
  agrestiCoull: Limits;
  jeffreys: Limits;
};

function expectClose(found: number[], wanted: number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries())
    expect(Math.abs(found[index]! - value), `${found} for ${wanted}`).toBeLessThan(1e-9);
}

test("quantiles as the tables print them", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
  expect(normalQuantile(0.0005)).toBeCloseTo(-3.290526731491925, 12);
  expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825301131, 11);
  expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706204736174698, 9);
  expect(studentQuantile(0.975, 30)).toBeCloseTo(2.0422724563012373, 11);
  expect(studentQuantile(0.025, 5)).toBeCloseTo(-2.570581835636314, 11);
});

test("a half-width asked for is kept, and everything is exact", () => {
  const aim = { expectedShare: 0.3, halfWidth: 0.04, confidence: 0.9 };
  const size = sizeForShare(aim, 2_000);
  expect(halfWidthOf(aim, size, 2_000)).toBeLessThanOrEqual(0.0401);
  expect(halfWidthOf(aim, 2_000, 2_000)).toBe(0);
});
