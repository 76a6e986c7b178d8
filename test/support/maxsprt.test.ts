import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { criticalValue, logRatio, performanceOf, powerOfLooks } from "../../bench/maxsprt.ts";

const folder = join(import.meta.dirname, "../../../shared/signals/sequential");
const read = (name: string) =>
  existsSync(folder) ? JSON.parse(readFileSync(join(folder, name), "utf8")) : {};

// What the bench compares with must be what others mean by it.
describe.skipIf(!existsSync(folder))("MaxSPRT against the published values (skipped: no shared data)", () => {
  test("critical values", () => {
    for (const { T, M, alpha, cv } of read("maxsprt-poisson.json").criticalValues) {
      const where = `T ${T}, M ${M}, alpha ${alpha}`;
      // The package stops its search once the chance is right to seven digits, which leaves the value itself two.
      expect(Math.abs(performanceOf({ horizon: T, least: M }, cv, 1).power - alpha), where).toBeLessThan(
        1e-7,
      );
      if (T <= 10) expect(criticalValue({ horizon: T, least: M }, alpha), where).toBeCloseTo(cv, 2);
    }
  });

  // In the file the columns of these rows stand one to the left of their names: "power" is the horizon.
  test("how long to watch for a power asked for", () => {
    for (const { alpha, M, RR, targetPower, power: horizon } of read("maxsprt-poisson.json").sampleSize) {
      const plan = { horizon, least: M };
      expect(performanceOf(plan, criticalValue(plan, alpha), RR).power).toBeCloseTo(targetPower, 2);
    }
  });

  // Whole numbers of complaints: the chance jumps, and the published value is one at which it just stays below what was asked for.
  test("looks now and then keep to the chance asked for, and hardly a complaint less would", () => {
    for (const { alpha, groupSizes, cv } of read("maxsprt-poisson.json").groupSequential) {
      const where = `looks ${groupSizes.join(" ")}`;
      expect(powerOfLooks(groupSizes, cv, 1), where).toBeLessThanOrEqual(alpha);
      expect(powerOfLooks(groupSizes, 0.999 * cv, 1), where).toBeGreaterThan(alpha);
    }
  });

  test("power and time to a signal", () => {
    for (const { T, M, cv, RR, ...published } of read("maxsprt-poisson.json").performance) {
      const { power, timeToSignal, length } = performanceOf({ horizon: T, least: M }, cv, RR);
      const where = `T ${T}, M ${M}, ratio ${RR}`;
      expect(power, where).toBeCloseTo(published.power, 6);
      expect(timeToSignal, where).toBeCloseTo(published.expectedTimeToSignal, 5);
      expect(length, where).toBeCloseTo(published.expectedSampleSize, 5);
    }
  });

  test("the statistic", () => {
    for (const { observed, expected, maxsprtLLR } of read("e-process.json").mixture)
      expect(logRatio(observed, expected)).toBeCloseTo(maxsprtLLR, 9);
  });
});
