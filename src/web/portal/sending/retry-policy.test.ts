import { describe, expect, test } from "vitest";
import { Problem } from "../api/problem.ts";
import { isInDoubt, retryDelay } from "./retry-policy.ts";

test("waits twice as long after each try, and never more than twenty seconds", () => {
  const delays = [0, 1, 2, 3, 4, 5, 40].map((tries) => retryDelay(tries, 1));

  expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
});

test("spreads the tries over a quarter of the wait", () => {
  expect(retryDelay(3, 0)).toBe(6_000);
  expect(retryDelay(3, 0.5)).toBe(7_000);
});

describe("in doubt is", () => {
  test.each([
    [0, true],
    [502, true],
    [503, true],
    [504, true],
    [500, false],
    [409, false],
    [422, false],
    [429, false],
  ])("an answer of status %i: %s", (status, inDoubt) => {
    expect(isInDoubt(new Problem(status, "some_code"))).toBe(inDoubt);
  });

  test("no fault of the page itself", () => {
    expect(isInDoubt(new TypeError("x is not a function"))).toBe(false);
  });
});
