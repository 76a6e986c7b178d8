import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cusumRunLength } from "./cusum.ts";
import { ewmaRunLength } from "./ewma.ts";
import { designPoissonCusum, poissonCusumRunLength } from "./poisson-cusum.ts";
import { simulatedRunLength } from "./simulated.ts";
import { zoneRuleRunLength } from "./zone-rules.ts";

/** Against package spc 0.6.7, and for Poisson counts an exact Markov chain, as kept beside the repository. */
const file = new URL("../../../../../shared/stats/control-charts.json", import.meta.url);
const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Known) : null;

type Known = {
  runRulesArl: { rules: string; shift: number; arl: number }[];
  cusumArlNormal: { k: number; h: number; shift: number; arl: number }[];
  ewmaArlNormal: {
    lambda: number;
    limitWidthSigma: number;
    shift: number;
    arlTwoSidedFixedLimits: number;
  }[];
  cusumPoisson: {
    inControlMean: number;
    designedRateRatio: number;
    targetInControlArl: number;
    referenceValue: number;
    threshold: number;
    arlInControl: number;
    arlAtDesign: number;
    arlAtTwiceDesign: number;
  }[];
};

const beyondLimits = { count: 1, of: 1, beyond: 3 };
const western = {
  "2": { count: 2, of: 3, beyond: 2 },
  "3": { count: 4, of: 5, beyond: 1 },
  "4": { count: 8, of: 8, beyond: 0 },
};

describe.skipIf(!known)("published average run lengths (skipped: no shared data)", () => {
  test.each(known?.runRulesArl ?? [])("$rules at a shift of $shift", ({ rules, shift, arl }) => {
    const second = /rules 1 and (\d)/.exec(rules)?.[1] as keyof typeof western | undefined;
    const found = zoneRuleRunLength(second ? [beyondLimits, western[second]] : [beyondLimits], shift);
    expect(Math.abs(found - arl)).toBeLessThan(1e-9);
  });

  test.each(known?.cusumArlNormal ?? [])("CUSUM $k, $h at a shift of $shift", ({ k, h, shift, arl }) => {
    // A run of N points is solved for to within N times the last digit.
    const tolerance = Math.max(1e-9, 1e-15 * arl ** 2);
    expect(Math.abs(cusumRunLength(k, h, shift) - arl)).toBeLessThan(tolerance);
  });

  test.each(known?.ewmaArlNormal ?? [])("EWMA $lambda, $limitWidthSigma at $shift", (row) => {
    const found = ewmaRunLength(row.lambda, row.limitWidthSigma, row.shift);
    expect(Math.abs(found - row.arlTwoSidedFixedLimits)).toBeLessThan(1e-9);
  });

  test.each(known?.cusumPoisson ?? [])(
    "counts of $inControlMean, $designedRateRatio times as many",
    (row) => {
      const { inControlMean: mean, designedRateRatio: ratio } = row;
      const cusum = { reference: row.referenceValue, threshold: row.threshold };
      expect(designPoissonCusum(mean, ratio, row.targetInControlArl)).toEqual(cusum);
      for (const [times, arl] of [
        [1, row.arlInControl],
        [ratio, row.arlAtDesign],
        [2 * ratio, row.arlAtTwiceDesign],
      ] as const)
        expect(Math.abs(poissonCusumRunLength(cusum, mean * times) - arl)).toBeLessThan(1e-6);
    },
  );
});

test("all four rules of Western Electric signal every 91.75 points though nothing changed", () => {
  const found = zoneRuleRunLength([beyondLimits, ...Object.values(western)], 0);
  expect(found).toBeCloseTo(91.75, 2);
});

test("eight rules that are tried out give more false alarms than those that can be reckoned", () => {
  const nelson = [...Object.values(western).slice(0, 2), { count: 9, of: 9, beyond: 0 }];
  const reckoned = zoneRuleRunLength([beyondLimits, ...nelson], 0);
  const tried = simulatedRunLength(0);
  expect(tried).toBeLessThan(reckoned);
  expect(tried).toBeGreaterThan(reckoned / 3);
  // Far off the middle the first point is beyond the limits.
  expect(simulatedRunLength(8)).toBe(1);
});
