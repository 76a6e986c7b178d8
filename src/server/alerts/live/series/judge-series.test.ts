import { expect, test } from "vitest";
import { seededRandom } from "../../../statistics/seeded-random.ts";
import { judgeSeries, telling } from "./judge-series.ts";

test("a week far above the years behind it is told, with what was to be expected", () => {
  const [told, ...others] = judgeSeries([
    series({ category: "quality" }, 160, 60),
    series({ category: "logistics" }, 160),
  ]);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ subject: { category: "quality" }, observed: 60 });
  expect(told!.expected).toBeGreaterThan(10);
  expect(told!.expected).toBeLessThan(30);
});

test("without a year behind it a series says nothing", () => {
  expect(judgeSeries([series({ category: "quality" }, 40, 300)])).toEqual([]);
});

test("the more series are watched the more one of them must show", () => {
  const [one] = judgeSeries([series({ category: "quality" }, 160, 36)]);
  expect(one).toBeDefined();
  const many = Array.from({ length: 2_000 }, (_, at) => series({ category: `c${at}` }, 2));
  expect(judgeSeries([series({ category: "quality" }, 160, 36), ...many])).toEqual([]);
});

test("of a category and its provinces the most telling stands alone", () => {
  const excess = (subject: object, logEvidence: number) => ({
    subject,
    logEvidence,
    observed: 9,
    expected: 3,
  });
  const whole = excess({ category: "quality" }, 12);
  const part = excess({ category: "quality", province: "四川" }, 5);
  const other = excess({ province: "河北" }, 4);
  expect(telling([part, whole])).toEqual([whole]);
  expect(telling([part, other])).toEqual([part, other]);
});

function series(subject: { category?: string; province?: string }, weeks: number, last?: number) {
  const next = seededRandom(weeks + (subject.category?.length ?? 0));
  const counts = Array.from({ length: weeks }, () => 15 + Math.floor(next() * 10));
  if (last !== undefined) counts[weeks - 1] = last;
  return { subject, counts };
}
