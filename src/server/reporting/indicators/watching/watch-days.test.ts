import { expect, test } from "vitest";
import type { TrendChart } from "../../../../shared/api/performance-fields.ts";
import { seededRandom } from "../../../statistics/seeded-random.ts";
import { normalQuantile } from "../../../statistics/special-functions.ts";
import { rareDays } from "./rare-days.ts";
import { watchDays } from "./watch-days.ts";

test("a small lasting shift is found by what adds up, and by no single day", () => {
  const days = [...daysAt(0, 20), ...daysAt(1, 30)];
  expect(found("limits", days)).toEqual([]);
  for (const chart of ["ewma", "cusum"] as const) {
    const first = found(chart, days)[0]!;
    expect(first).toBeGreaterThanOrEqual(20);
    expect(first).toBeLessThan(40);
    expect(watch(chart, days).signals[first]).toEqual(["high"]);
    const mirrored = days.map((day) => -day);
    expect(watch(chart, mirrored).signals[first]).toEqual(["low"]);
  }
});

test("sums and means are reckoned as the textbook does", () => {
  const { sums, limit } = watch("cusum", [1, 2, -3]);
  expect(sums).toEqual([
    [0.5, 0],
    [2, 0],
    [0, -2.5],
  ]);
  expect(limit).toBe(4.77);
  const means = watch("ewma", [1, 2, -3]).sums.map(([mean]) => mean!);
  expect(means[0]).toBeCloseTo(0.2, 12);
  expect(means[1]).toBeCloseTo(0.56, 12);
  expect(means[2]).toBeCloseTo(-0.152, 12);
});

test("each chart says how often it is wrong, and how soon it notices", () => {
  const alarms = (chart: TrendChart) => watch(chart, [0]).alarms;
  expect(alarms("limits").falseAlarmDays).toBeCloseTo(370.4, 1);
  expect(alarms("limits").shiftDays).toBeCloseTo(43.9, 1);
  expect(alarms("zones").falseAlarmDays).toBeCloseTo(109.05, 1);
  expect(alarms("all").falseAlarmDays).toBeLessThan(alarms("zones").falseAlarmDays);
  for (const chart of ["ewma", "cusum"] as const) {
    expect(Math.abs(alarms(chart).falseAlarmDays - 370)).toBeLessThan(3);
    expect(alarms(chart).shiftDays).toBeLessThan(10);
  }
});

test("of something rare its occurrences are added up, whichever side of the share they are on", () => {
  const counts = [...new Array<number>(30).fill(0), 1, 0, ...[2, 1, 3, 2, 2, 1, 3]];
  const days = counts.map((happened, day) => ({ day: `day ${day}`, counted: 50, value: happened / 50 }));
  const rare = rareDays(days, 0.008)!;
  const seen = watchDays("cusum", standing(counts), rare);
  const first = seen.signals.findIndex((signals) => signals.length > 0);
  expect(seen.signals[first]).toEqual(["high"]);
  expect(first).toBeGreaterThan(31);
  expect(seen.alarms.falseAlarmDays).toBeGreaterThanOrEqual(370);
  const kept = days.map((day) => ({ ...day, value: 1 - day.value }));
  const other = watchDays("cusum", standing(counts), rareDays(kept, 0.992));
  expect(other.signals[first]).toEqual(["low"]);
});

test("what happens every day, or never, is not rare", () => {
  const days = [0.4, 0.5, 0.6].map((value, index) => ({ day: `day ${index}`, counted: 40, value }));
  expect(rareDays(days, 0.5)).toBeNull();
  expect(
    rareDays(
      days.map((day) => ({ ...day, value: 0 })),
      0,
    ),
  ).toBeNull();
});

/** Ordinary days about a mean, no day of them far out. */
function daysAt(mean: number, count: number): number[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, () => mean + normalQuantile(0.1 + 0.8 * random()));
}

function standing(distances: number[]) {
  return { center: 0, lower: [], upper: [], distances };
}

function watch(chart: TrendChart, distances: number[]) {
  return watchDays(chart, standing(distances), null);
}

function found(chart: TrendChart, distances: number[]): number[] {
  return watch(chart, distances).signals.flatMap((signals, day) => (signals.length > 0 ? [day] : []));
}
