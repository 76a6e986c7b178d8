import { expect, test } from "vitest";
import { gammaDraw, poissonDraw } from "../../statistics/draws.ts";
import { seededRandom } from "../../statistics/seeded-random.ts";
import { rateLawOf, shrunkRate } from "./baseline.ts";

test("a product without history has its category's rate, one with a long history its own", () => {
  const law = { complaints: 4, units: 1_000 };
  expect(shrunkRate(law, { complaints: 0, units: 0 })).toBe(0.004);
  expect(shrunkRate(law, { complaints: 20_000, units: 1_000_000 })).toBeCloseTo(0.02, 4);
});

test("how alike the products are is found again from what was drawn", () => {
  const next = seededRandom(1);
  const histories = Array.from({ length: 4_000 }, () => {
    const rate = (0.004 * gammaDraw(next, 3)) / 3;
    return { units: 2_000, complaints: poissonDraw(next, 2_000 * rate) };
  });
  const law = rateLawOf(histories);
  expect(law.complaints).toBeGreaterThan(2.7);
  expect(law.complaints).toBeLessThan(3.3);
  expect(law.complaints / law.units).toBeCloseTo(0.004, 3);
});

test("a category nobody complained about still has a rate above nothing", () => {
  expect(shrunkRate(rateLawOf([{ complaints: 0, units: 500 }]), { complaints: 0, units: 0 })).toBeGreaterThan(
    0,
  );
});
