import { expect, test } from "vitest";
import { discoveries } from "./false-discovery.ts";

test("the example of Benjamini and Hochberg: four of fifteen stand at five per cent", () => {
  const pValues = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(discoveries(pValues, 0.05).filter(Boolean)).toHaveLength(4);
});

test("a later one below its line takes the earlier ones along; the order they come in does not matter", () => {
  expect(discoveries([0.04, 0.03], 0.05)).toEqual([true, true]);
  expect(discoveries([0.9, 0.001, 0.8], 0.05)).toEqual([false, true, false]);
});

test("of none, none stands", () => {
  expect(discoveries([], 0.05)).toEqual([]);
  expect(discoveries([0.5, 0.7], 0.05)).toEqual([false, false]);
});
