import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { believedRatio, chanceForNewProduct, chanceWhileWell } from "./rate-ratio.ts";

const file = join(import.meta.dirname, "../../../../../shared/signals/sequential/e-process.json");

describe.skipIf(!existsSync(file))("against the published values (skipped: no shared data)", () => {
  const { mixture } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

  test("belief and chances are the same to nine digits", () => {
    for (const { a, b, expected, observed, ...published } of mixture) {
      const where = `observed ${observed}, expected ${expected}, a ${a}, b ${b}`;
      const { mean, lower05 } = believedRatio(observed, expected, { a, b });
      expect(Math.abs(mean - published.posteriorMean), where).toBeLessThan(1e-9 * Math.max(1, mean));
      expect(Math.abs(lower05 - published.posteriorLower05), where).toBeLessThan(1e-9 * Math.max(1, lower05));
      expect(chanceForNewProduct(observed, expected, { a, b }), where).toBeCloseTo(
        published.predictiveUpperTail,
        9,
      );
      expect(chanceWhileWell(observed, expected), where).toBeCloseTo(published.poissonUpperTail, 9);
    }
  });
});

test("nothing seen says nothing", () => {
  expect(chanceWhileWell(0, 3)).toBe(1);
  expect(chanceForNewProduct(0, 3)).toBe(1);
});
