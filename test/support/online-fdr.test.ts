import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as online from "../../bench/online-fdr.ts";

const file = join(import.meta.dirname, "../../../shared/signals/sequential/online-fdr.json");
const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).cases : [];

type Case = {
  name: string;
  alpha: number;
  pValues: number[];
  results: Record<string, { rejected: number[]; alphas?: number[] }>;
};

const procedures: Record<string, online.OnlineProcedure> = {
  LORDpp: online.lord,
  LORD3: online.lordOfWealth,
  SAFFRON: online.saffron,
  ADDIS: online.addis,
  LOND: online.lond,
  AlphaSpending: online.alphaSpending,
};
const offline: Record<string, typeof online.stepUp> = {
  BH_offline: online.stepUp,
  BY_offline: online.stepUpDependent,
};

describe.skipIf(cases.length === 0)("against R's onlineFDR (skipped: no shared data)", () => {
  test.each(cases)("discoveries and levels of $name at $alpha", ({ name, alpha, pValues, results }) => {
    for (const [procedure, { rejected, alphas }] of Object.entries(results)) {
      const levels = procedures[procedure]?.(pValues, alpha);
      const found = levels
        ? pValues.flatMap((value, index) => (value <= levels[index]! ? [index] : []))
        : offline[procedure]!(pValues, alpha);
      expect(
        found.map((index) => index + 1),
        `${name} ${procedure}`,
      ).toEqual(rejected);
      const agreed = procedure === "LORD3" ? firstInARow(rejected) : undefined;
      for (const [index, level] of alphas?.slice(0, agreed).entries() ?? [])
        expect(levels![index], `${name} ${procedure} ${index + 1}`).toBeCloseTo(level, 10);
    }
  });
});

// The package books the gain of a discovery a step late: after the first test of all it gains twice, and after the second of two in a row
// not at once. Its levels are those of the paper up to there.
function firstInARow(rejected: number[]): number | undefined {
  if (rejected[0] === 1) return rejected[1];
  return rejected.find((at, nth) => nth > 0 && at === rejected[nth - 1]! + 1);
}
