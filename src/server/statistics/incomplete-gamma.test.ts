import { expect, test } from "vitest";
import { logLowerGamma, logUpperGamma } from "./incomplete-gamma.ts";
import { digamma } from "./special-functions.ts";

test.each([0.1, 1, 3, 20, 300])("with a whole shape the upper part is the Poisson sum (x = %f)", (x) => {
  let term = Math.exp(-x);
  let sum = 0;
  for (let shape = 1; shape <= 12; shape++) {
    sum += term;
    term *= x / shape;
    expect(Math.exp(logUpperGamma(shape, x))).toBeCloseTo(sum, 12);
  }
});

test("both parts make one, and nothing lies below zero", () => {
  for (const [s, x] of [
    [0.5, 0.2],
    [2.5, 9],
    [40, 38.5],
    [1e4, 1e4],
  ] as const)
    expect(Math.exp(logUpperGamma(s, x)) + Math.exp(logLowerGamma(s, x))).toBeCloseTo(1, 12);
  expect(logUpperGamma(2, 0)).toBe(0);
  expect(logLowerGamma(2, 0)).toBe(Number.NEGATIVE_INFINITY);
  expect(() => logUpperGamma(0, 1)).toThrow(RangeError);
});

test("the far tail stays a number", () => {
  // Q(1, x) is exp(-x).
  expect(logUpperGamma(1, 2_000)).toBeCloseTo(-2_000, 8);
});

test("digamma at points known in closed form", () => {
  const euler = 0.5772156649015329;
  expect(digamma(1)).toBeCloseTo(-euler, 12);
  expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.LN2, 12);
  expect(digamma(11)).toBeCloseTo(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].reduce((sum, n) => sum + 1 / n, -euler),
    12,
  );
});
