import { describe, expect, test } from "vitest";
import { type SampledUnit, weightedMean, weightedShare } from "../../statistics/weighted-estimates.ts";
import { inclusionProbabilities, systematicDraw } from "./risk.ts";

const one = (frameSize: number, sampleSize: number) => new Map([["all", { frameSize, sampleSize }]]);
const unit = (value: number, probability: number, stratum = "all"): SampledUnit => ({
  stratum,
  probability,
  value,
});

test("a simple random sample gives the textbook's mean, error and interval", () => {
  // 4 of 10: mean 85, s² = 500/3, standard error sqrt((1 - 0.4) · s² / 4) = 5; t(3) = 3.182446.
  const scores = [70, 80, 90, 100].map((score) => unit(score, 0.4));
  const found = weightedMean(scores, one(10, 4), 0.95)!;
  expect(found.value).toBeCloseTo(85, 10);
  expect(found.standardError).toBeCloseTo(5, 10);
  expect(found.low).toBeCloseTo(85 - 5 * 3.18244630528, 8);
  expect(found.designEffect).toBeCloseTo(1, 10);
});

test("strata count by their share of the frame, not of the sample", () => {
  // Half of a stratum of 4 (mean 60, s² 200), and 2 of 16 (mean 90, s² 50): 0.2 · 60 + 0.8 · 90.
  const units = [unit(50, 0.5, "a"), unit(70, 0.5, "a"), unit(85, 0.125, "b"), unit(95, 0.125, "b")];
  const strata = new Map([
    ["a", { frameSize: 4, sampleSize: 2 }],
    ["b", { frameSize: 16, sampleSize: 2 }],
  ]);
  const found = weightedMean(units, strata, 0.95)!;
  expect(found.value).toBeCloseTo(84, 10);
  const variance = (0.2 ** 2 * 0.5 * 200) / 2 + (0.8 ** 2 * 0.875 * 50) / 2;
  expect(found.standardError).toBeCloseTo(Math.sqrt(variance), 10);
});

test("a sample of everything knows it exactly; one judged unit says nothing of the rest", () => {
  const all = [unit(1, 1), unit(0, 1), unit(1, 1)];
  expect(weightedShare(all, one(3, 3), 0.95)).toMatchObject({ low: 2 / 3, high: 2 / 3, standardError: 0 });
  expect(weightedMean([unit(90, 0.1)], one(20, 2), 0.95)).toBeNull();
  expect(weightedMean([], one(20, 2), 0.95)).toBeNull();
});

test("where nothing was found the share may still be more than nothing", () => {
  const found = weightedShare(
    Array.from({ length: 30 }, () => unit(0, 0.1)),
    one(300, 30),
    0.95,
  )!;
  expect(found.low).toBe(0);
  expect(found.high).toBeGreaterThan(0.08);
  expect(found.high).toBeLessThan(0.13);
});

/** A frame with known truth, in which the risky ones are worse: 1,000 conversations, a tenth of them risky. */
const frame = Array.from({ length: 1_000 }, (_none, index) => {
  const isRisky = index % 10 === 0;
  return {
    stratum: index % 3 === 0 ? "a" : "b",
    risk: isRisky ? 6 : 1,
    score: (isRisky ? 55 : 85) + ((index * 37) % 23) - 11,
    isBad: isRisky ? index % 20 === 0 : index % 13 === 0,
  };
});
const truth = frame.reduce((sum, { score }) => sum + score, 0) / frame.length;
const badShare = frame.filter(({ isBad }) => isBad).length / frame.length;
const draws = 1_000;

describe("of many samples with fixed seeds, about 95 of 100 intervals hold the truth", () => {
  test("drawn simply", () => {
    expectCoverage(() => {
      const chosen = shuffled(frame).slice(0, 80);
      return {
        units: chosen.map((row) => ({ ...row, stratum: "all", probability: 0.08 })),
        strata: one(1_000, 80),
      };
    });
  });

  test("drawn by stratum, unevenly", () => {
    const strata = new Map([
      ["a", { frameSize: 334, sampleSize: 60 }],
      ["b", { frameSize: 666, sampleSize: 40 }],
    ]);
    expectCoverage(() => ({
      strata,
      units: [...strata].flatMap(([key, { frameSize, sampleSize }]) =>
        shuffled(frame.filter(({ stratum }) => stratum === key))
          .slice(0, sampleSize)
          .map((row) => ({ ...row, probability: sampleSize / frameSize })),
      ),
    }));
  });

  test("drawn by risk, where the plain mean would be wrong", () => {
    let plain = 0;
    expectCoverage(() => {
      const order = shuffled(frame);
      const chances = inclusionProbabilities(
        order.map(({ risk }) => risk),
        100,
      );
      const chosen = systematicDraw(chances, random());
      expect(chosen).toHaveLength(100);
      const units = chosen.map((index) => ({
        ...order[index]!,
        stratum: "all",
        probability: chances[index]!,
      }));
      plain += units.reduce((sum, { score }) => sum + score, 0) / units.length / draws;
      return { units, strata: one(1_000, 100) };
    });
    expect(truth - plain).toBeGreaterThan(5);
  });
});

type Row = (typeof frame)[number] & { probability: number };

function expectCoverage(
  draw: () => { units: Row[]; strata: Map<string, { frameSize: number; sampleSize: number }> },
) {
  state = 20_260_916;
  const covered = { score: 0, bad: 0 };
  for (let count = 0; count < draws; count++) {
    const { units, strata } = draw();
    const score = weightedMean(
      units.map((row) => ({ ...row, value: row.score })),
      strata,
      0.95,
    )!;
    const bad = weightedShare(
      units.map((row) => ({ ...row, value: Number(row.isBad) })),
      strata,
      0.95,
    )!;
    if (score.low <= truth && truth <= score.high) covered.score += 1;
    if (bad.low <= badShare && badShare <= bad.high) covered.bad += 1;
  }
  for (const share of [covered.score / draws, covered.bad / draws]) {
    expect(share).toBeGreaterThan(0.925);
    expect(share).toBeLessThan(0.985);
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

// Mulberry32: small, and the same everywhere.
let state = 1;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
