import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FarringtonSettings, improved, judgePoint } from "./farrington.ts";

const folder = join(import.meta.dirname, "../../../../../shared/signals/surveillance");
const files = existsSync(folder) ? readdirSync(folder) : [];

describe.skipIf(files.length === 0)("against R's surveillance (skipped: no shared data)", () => {
  test.each(files)("alarms and bounds of %s", (file) => {
    const { observed, frequency, cases } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    for (const run of cases) {
      const settings = settingsOf(run);
      if (!settings) continue;
      for (const [index, upper] of run.upperbound.entries()) {
        const judged = judgePoint(observed, run.from - 1 + index, frequency, settings);
        const where = `${run.method} ${run.from + index}`;
        // The older function writes 0 where it says nothing.
        if (upper === null || (upper === 0 && run.function === "algo.farrington")) {
          expect(judged, where).toBeNull();
          continue;
        }
        expect(Number(judged!.isAlarm), where).toBe(run.alarm[index] ?? 0);
        expect(judged!.hasTrend, where).toBe(Boolean(run.extra.trendUsed[index]));
        const apart = Math.abs(judged!.upper - upper) / Math.max(1, upper);
        expect(apart, where).toBeLessThan(isWhole(settings) ? 1e-9 : 1e-3);
      }
    }
  });
});

test("a week far above five quiet years is an alarm, a week like the others is none", () => {
  const series = Array.from({ length: 300 }, (_week, index) => 4 + (index % 3));
  expect(judgePoint(series, 299, 52)).toMatchObject({ isAlarm: false });
  expect(judgePoint([...series.slice(0, 299), 40], 299, 52)).toMatchObject({ isAlarm: true });
});

test("nothing is said of a series too short, nor of weeks with hardly a case", () => {
  expect(judgePoint(Array(200).fill(5), 199, 52)).toBeNull();
  expect(judgePoint(Array(300).fill(1), 299, 52)).toBeNull();
});

test("the week that is judged is not part of what it is judged by", () => {
  const series = Array.from({ length: 300 }, (_week, index) => 5 + (index % 4));
  const upper = judgePoint(series, 299, 52)!.upper;
  expect(judgePoint([...series.slice(0, 280), ...Array(20).fill(90)], 299, 52)!.upper).toBe(upper);
});

function settingsOf(run: { function: string; control: Record<string, never> }): FarringtonSettings | null {
  if (run.function === "farringtonFlexible") return settingsFrom(run.control);
  return run.function === "algo.farrington" ? settingsOf1996(run.control) : null;
}

/** The algorithm of Farrington et al. (1996), JRSS A 159:547: a window a year, and a two-sided bound. */
function settingsOf1996({
  b,
  w,
  alpha,
  limit54,
  trend,
  reweight,
}: Record<string, never>): FarringtonSettings {
  return {
    years: b!,
    halfWindow: w!,
    periods: 1,
    leaveOut: w!,
    trend: trend!,
    trendLevel: 0.05,
    reweight: reweight!,
    weightsAbove: 1,
    errors: "dispersion",
    alpha: alpha! / 2,
    bound: "twoThirds",
    enough: { cases: limit54![0]!, points: limit54![1]! },
  };
}

const bounds = { nbPlugin: "negativeBinomial", muan: "negativeBinomialOfUpperMean" } as const;

function settingsFrom(control: Record<string, never>): FarringtonSettings {
  const { b, w, noPeriods, pastWeeksNotIncluded, pThresholdTrend, weightsThreshold, limit54, ...rest } =
    control;
  const { thresholdMethod, powertrans, trend, reweight, alpha } = rest as Record<string, never>;
  return {
    ...improved,
    years: b!,
    halfWindow: w!,
    periods: noPeriods!,
    leaveOut: pastWeeksNotIncluded!,
    trendLevel: pThresholdTrend!,
    weightsAbove: weightsThreshold!,
    trend: trend!,
    reweight: reweight!,
    alpha: alpha!,
    bound: bounds[thresholdMethod!] ?? (powertrans === "1/2" ? "half" : "twoThirds"),
    enough: { cases: limit54![0]!, points: limit54![1]! },
  };
}

function isWhole({ bound }: FarringtonSettings): boolean {
  return bound.startsWith("negative");
}
