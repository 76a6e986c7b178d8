import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { categoricalDrift } from "./categorical-drift.ts";
import { numericDrift } from "./numeric-drift.ts";
import { type PageHinkley, pageHinkley } from "./page-hinkley.ts";

/** Against values computed in R and the detector of the CapyMOA documentation, as kept beside the repository. */
const file = new URL("../../../../../shared/stats/drift.json", import.meta.url);
const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Known) : null;

type Compared = { reference: number[]; current: number[] };
type Known = {
  categorical: (Compared &
    Record<"psi" | "totalVariation" | "chiSquare" | "chiSquareP" | "cramersV", number>)[];
  numeric: (Compared &
    Record<
      | "ksD"
      | "ksPAsymptotic"
      | "mannWhitneyU"
      | "mannWhitneyPCorrected"
      | "wasserstein1"
      | "meanDifferenceT"
      | "welchP",
      number
    >)[];
  streamDetector: { parameters: PageHinkley; stream: number[]; detectionsZeroBased: number[] };
};

describe.skipIf(!known)("published drift (skipped: no shared data)", () => {
  test.each(known?.categorical ?? [])("of counts $current", ({ reference, current, ...expected }) => {
    const found = categoricalDrift(reference, current)!;
    expectNear(found.psi, expected.psi);
    expectNear(found.totalVariation, expected.totalVariation);
    expectNear(found.chiSquare, expected.chiSquare);
    expectNear(found.pValue, expected.chiSquareP);
    expectNear(found.cramersV, expected.cramersV);
  });

  test.each(known?.numeric ?? [])("of values at a gap of $ksD", ({ reference, current, ...expected }) => {
    const found = numericDrift(reference, current)!;
    expectNear(found.distance, expected.wasserstein1);
    expectNear(found.gap, expected.ksD);
    // R 4.2 takes the series to within 1e-6 only.
    expectNear(found.gapP, expected.ksPAsymptotic, 1e-7);
    // There it is the reference that is held against the current values; here the other way round.
    expectNear(reference.length * current.length - found.u, expected.mannWhitneyU);
    expectNear(found.rankP, expected.mannWhitneyPCorrected);
    expectNear(-found.t!, expected.meanDifferenceT);
    expectNear(found.meanP!, expected.welchP);
  });

  test("of a stream", () => {
    const { parameters, stream, detectionsZeroBased } = known!.streamDetector;
    expect(pageHinkley(stream, parameters)).toEqual(detectionsZeroBased);
  });
});

test("nothing to compare is no drift, and what is alike has none", () => {
  expect(numericDrift([], [1])).toBeNull();
  expect(categoricalDrift([0, 0], [1, 2])).toBeNull();
  expect(categoricalDrift([5, 0], [7, 0])).toBeNull();
  expect(numericDrift([80, 80], [80, 80])).toMatchObject({ distance: 0, gapP: 1, rankP: 1, meanP: null });
  expect(categoricalDrift([10, 30], [20, 60])).toMatchObject({ chiSquare: 0, pValue: 1, totalVariation: 0 });
});

test("an answer that one side never gave has a finite index", () => {
  expect(Number.isFinite(categoricalDrift([20, 20, 0], [15, 15, 10])!.psi)).toBe(true);
});

function expectNear(found: number, expected: number, tolerance = 1e-9): void {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThan(tolerance);
}
