import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  chiSquare,
  firstShare,
  informationComponent,
  oddsRatio,
  proportionalRatio,
  shrunkRatio,
} from "./disproportionality.ts";

const file = join(import.meta.dirname, "../../../../../shared/signals/association/disproportionality.json");

describe.skipIf(!existsSync(file))("against the published values (skipped: no shared data)", () => {
  const { pairs, hyperparameters, published } = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {};

  test("PRR and ROR with their limits, chi-square and IC of 80 pairs", () => {
    for (const pair of pairs) {
      near(proportionalRatio(pair), pair.prr, pair.prrCI95);
      near(oddsRatio(pair), pair.ror, pair.rorCI95);
      near(informationComponent(pair.a, pair.expected), pair.ic, [pair.ic025, pair.ic975]);
      if (pair.chiSquareYates !== null)
        expect(relative(chiSquare(pair), pair.chiSquareYates)).toBeLessThan(1e-9);
    }
  });

  test("EBGM with its quantiles, given the law of all pairs", () => {
    const { P: share, ...shapes } = hyperparameters;
    const law = { ...shapes, share };
    for (const { a, expected, ebgm, eb05, eb95, posteriorMixture } of pairs) {
      const { value, low, high } = shrunkRatio(a, expected, law);
      expect(relative(firstShare(a, expected, law), posteriorMixture)).toBeLessThan(1e-6);
      expect(Math.abs(value - ebgm)).toBeLessThan(0.0051);
      // Their quantiles are halved down to two decimals, not rounded to them.
      for (const [ours, theirs] of [
        [low, eb05],
        [high, eb95],
      ])
        expect(Math.abs(ours - theirs)).toBeLessThan(0.0101);
    }
  });

  test("the example everybody prints", () => {
    for (const { a, b, c, d, prr } of published)
      expect(Math.round(proportionalRatio({ a, b, c, d })!.value)).toBe(prr);
  });
});

test("nothing is said where a cell is empty", () => {
  expect(proportionalRatio({ a: 3, b: 2, c: 0, d: 100 })).toBeNull();
  expect(oddsRatio({ a: 3, b: 1, c: 0, d: 100 })).toBeNull();
});

function near(ours: { value: number; low: number; high: number } | null, value: number, limits: number[]) {
  if (value === null) return expect(ours).toBeNull();
  const pairs = [
    [ours!.value, value],
    [ours!.low, limits[0]!],
    [ours!.high, limits[1]!],
  ];
  for (const [one, other] of pairs) expect(relative(one!, other!)).toBeLessThan(1e-8);
}

function relative(one: number, other: number): number {
  return Math.abs(one - other) / Math.max(1, Math.abs(other));
}
