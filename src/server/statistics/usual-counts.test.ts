import { describe, expect, test } from "vitest";
import { largestUsualCount } from "./usual-counts.ts";

describe("the largest count that chance alone brings", () => {
  // From tables of the Poisson distribution.
  test.each([
    [0, 0],
    [0.02, 0],
    [0.1, 1],
    [1, 3],
    [2, 5],
    [10, 17],
    [100, 120],
  ])("of %d expected it is %d", (expected, most) => {
    expect(largestUsualCount(expected)).toBe(most);
  });
});
