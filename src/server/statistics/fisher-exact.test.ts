import { describe, expect, test } from "vitest";
import { fisherUpperTail } from "./fisher-exact.ts";

describe("the one-sided exact test", () => {
  test("of the lady tasting tea: all four right has one chance in seventy, three right seventeen", () => {
    expect(fisherUpperTail(4, 4, 4, 8)).toBeCloseTo(1 / 70, 12);
    expect(fisherUpperTail(3, 4, 4, 8)).toBeCloseTo(17 / 70, 12);
  });

  test("is certain for no hits and holds for thousands", () => {
    expect(fisherUpperTail(0, 5, 3, 20)).toBeCloseTo(1, 9);
    expect(fisherUpperTail(120, 333, 200, 4_000)).toBeLessThan(1e-40);
    expect(fisherUpperTail(17, 333, 200, 4_000)).toBeCloseTo(0.502_506_647_6, 9);
  });

  test("refuses counts that no table holds", () => {
    expect(() => fisherUpperTail(5, 4, 5, 9)).toThrow(RangeError);
  });
});
