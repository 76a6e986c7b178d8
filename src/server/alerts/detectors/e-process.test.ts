import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evidenceBar } from "./e-bh.ts";
import { logEvidence, logMixture } from "./e-process.ts";

const file = join(import.meta.dirname, "../../../../../shared/signals/sequential/e-process.json");

describe.skipIf(!existsSync(file))("against the published values (skipped: no shared data)", () => {
  const { mixture, eBH, complaintsNeeded } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

  test("the evidence is the same to ten digits", () => {
    for (const { a, b, expected, observed, logE, logEAboveOne } of mixture) {
      const where = `observed ${observed}, expected ${expected}, a ${a}, b ${b}`;
      expect(logMixture(observed, expected, { a, b }), where).toBeCloseTo(logE, 9);
      expect(logEvidence(observed, expected, { a, b }), where).toBeCloseTo(logEAboveOne, 9);
    }
  });

  test("the same ones stand", () => {
    for (const { alpha, eValues, rejected } of eBH) {
      const logs = eValues.map(Math.log);
      const bar = evidenceBar(logs, logs.length, alpha);
      const standing = logs.flatMap((log: number, index: number) => (log >= bar ? [index + 1] : []));
      expect(standing).toEqual([rejected].flat());
    }
  });

  test("as many complaints are needed", () => {
    for (const { expectedSoFar, level, a, b, complaintsNeededEProcess } of complaintsNeeded) {
      let needed = 0;
      while (logEvidence(needed, expectedSoFar, { a, b }) < Math.log(1 / level)) needed += 1;
      expect(needed).toBe(complaintsNeededEProcess);
    }
  });
});
