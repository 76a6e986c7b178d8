import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { attributeChart, type ChartKind } from "./control-charts.ts";
import { runRuleSignals, runRules } from "./run-rules.ts";

type Published = {
  name: string;
  type: ChartKind;
  x: number[];
  size: number[];
  expected: { statistics: number[]; center: number; stdDev: number } & Record<
    "lcl" | "ucl" | "beyondLimits",
    number | number[]
  >;
};
type Run = { name: string; x: number[]; violations: Record<string, number[]> };
type Reference = { attributeCharts: Published[]; nelsonRules: Run[] };

const file = new URL("../../../../shared/stats/control-charts.json", import.meta.url);
const reference: Reference | null = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;

describe.skipIf(!reference)("against published values (skipped: no shared data)", () => {
  test.each(reference?.attributeCharts ?? [])("$name", ({ type, x, size, expected }) => {
    const chart = attributeChart(type, x, size);
    expectNear([chart.center, chart.stdDev], [expected.center, expected.stdDev]);
    expectNear(chart.statistics, expected.statistics);
    expectNear(
      chart.lower,
      x.map((_, index) => at(expected.lcl, index)),
    );
    expectNear(
      chart.upper,
      x.map((_, index) => at(expected.ucl, index)),
    );
    expect(chart.beyondLimits.map((index) => index + 1)).toEqual([expected.beyondLimits].flat());
  });

  test.each(reference?.nelsonRules ?? [])("run rules on $name", ({ x, violations }) => {
    const signals = runRuleSignals(x);
    for (const rule of runRules)
      expect(signals[rule].map((index) => index + 1)).toEqual(violations[`rule${rule}`]);
  });
});

test("a sample in which nothing was looked at has no chart", () => {
  expect(() => attributeChart("p", [1, 0], [10, 0])).toThrow(RangeError);
  expect(() => attributeChart("c", [], [])).toThrow(RangeError);
});

function at(limits: number | number[], index: number): number {
  return typeof limits === "number" ? limits : limits[index]!;
}

function expectNear(found: number[], expected: number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of found.entries()) expect(Math.abs(value - expected[index]!)).toBeLessThan(1e-9);
}
