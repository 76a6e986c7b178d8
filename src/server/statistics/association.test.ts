import { expect, test } from "vitest";
import { associate, type Pair } from "./association.ts";

test("of yes and no it is the Mantel-Haenszel risk difference", () => {
  const found = associate([...table("a", [10, 40, 20, 30]), ...table("b", [5, 15, 30, 50])])!;
  // Weights n1·n0/n within each stratum: (50·50/100, 20·80/100).
  const expected = (25 * (10 / 50 - 20 / 50) + 16 * (5 / 20 - 30 / 80)) / (25 + 16);
  expect(found.effect).toBeCloseTo(expected, 12);
  expect(found.low).toBeLessThan(found.effect);
  expect(found.conversations).toBe(200);
});

test("two things that only come together through hard cases are not linked among like cases", () => {
  const pairs = [...table("easy", [1, 9, 9, 81]), ...table("hard", [81, 9, 9, 1])];
  const found = associate(pairs)!;
  expect(Math.abs(found.effect)).toBeLessThan(1e-12);
  expect(found.pValue).toBeCloseTo(1, 9);
  expect(associate(pairs.map((pair) => ({ ...pair, stratum: "all" })))!.pValue).toBeLessThan(1e-6);
});

test("what never varies tells nothing", () => {
  expect(associate(table("a", [10, 0, 20, 0]))).toBeNull();
  expect(associate(table("a", [10, 5, 0, 0]))).toBeNull();
  expect(associate([])).toBeNull();
});

/** With x: so many with y and without; without x: the same. */
function table(stratum: string, [a, b, c, d]: [number, number, number, number]): Pair[] {
  return [
    { stratum, x: 1, y: 1, count: a },
    { stratum, x: 1, y: 0, count: b },
    { stratum, x: 0, y: 1, count: c },
    { stratum, x: 0, y: 0, count: d },
  ].filter(({ count }) => count > 0);
}
