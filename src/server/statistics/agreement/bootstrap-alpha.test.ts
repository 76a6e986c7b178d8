import { expect, test } from "vitest";
import { seededRandom } from "../seeded-random.ts";
import { alphaWithInterval } from "./bootstrap-alpha.ts";
import type { Ratings } from "./ratings.ts";

const categories = ["no", "yes"];
const intervalOf = (ratings: Ratings) => alphaWithInterval(ratings, categories, "nominal");

test("of many samples with fixed seeds, about 95 of 100 intervals hold the true alpha", () => {
  const random = seededRandom(11);
  // Each errs in a tenth: they agree on 0.82, half of which is chance.
  const truth = 0.64;
  const samples = 150;
  let covered = 0;
  for (let sample = 0; sample < samples; sample++) {
    const { low, high } = intervalOf(rated(60, random));
    if (low! <= truth && truth <= high!) covered += 1;
  }
  expect(covered / samples).toBeGreaterThan(0.88);
  expect(covered / samples).toBeLessThan(1);
});

test("the same ratings give the same interval, more of them a narrower one", () => {
  const some = rated(40, seededRandom(3));
  const found = intervalOf(some);
  expect(intervalOf(some)).toEqual(found);
  expect(found.low!).toBeLessThan(found.value!);
  expect(found.high!).toBeGreaterThan(found.value!);
  const many = intervalOf(rated(250, seededRandom(3)));
  expect(many.high! - many.low!).toBeLessThan(found.high! - found.low!);
});

test("ratings in order are drawn again as such, and missing ones stay missing", () => {
  const places = ["1", "2", "3"];
  const ratings: Ratings = rated(30, seededRandom(9)).map(([one, other], index) => [
    one === "yes" ? "3" : "1",
    other === "yes" ? "2" : "1",
    index % 3 === 0 ? null : "2",
  ]);
  const { value, low, high } = alphaWithInterval(ratings, places, "ordinal");
  expect(low!).toBeLessThan(value!);
  expect(high!).toBeGreaterThan(value!);
});

test("so many that drawing again would take long have the interval of the standard error", () => {
  const many = intervalOf(rated(400, seededRandom(5)));
  expect(many.high! - many.value!).toBeCloseTo(many.value! - many.low!, 10);
});

test("where all agree it is certain of nothing less, and one item has no interval", () => {
  const agreed = Array.from({ length: 20 }, (_, index) => [categories[index % 2]!, categories[index % 2]!]);
  expect(intervalOf(agreed)).toMatchObject({ value: 1, low: 1, high: 1 });
  expect(intervalOf([["yes", "no"]])).toMatchObject({ low: null, high: null });
  expect(intervalOf([["yes", "yes"]])).toMatchObject({ value: null, reason: "one_category" });
});

function rated(items: number, random: () => number): Ratings {
  return Array.from({ length: items }, () => {
    const isYes = random() < 0.5;
    return [0, 1].map(() => categories[Number(random() < 0.1 ? !isYes : isYes)]!);
  });
}
