import { expect, test } from "vitest";
import { bandOf, type GrantedCase, outliersOf } from "./rules.ts";

const granted = (grantedMinor: number, changes: Partial<GrantedCase> = {}): GrantedCase => ({
  complaintId: String(grantedMinor),
  category: "goods",
  severity: "normal",
  orderMinor: 100_00,
  grantedMinor,
  ...changes,
});
const usual = [28, 29, 30, 30, 30, 31, 32, 30].map((yuan) => granted(yuan * 100));

test("a remedy far above or below those in like cases is listed, the farthest first", () => {
  const { outliers } = outliersOf([...usual, granted(90_00), granted(2_00)]);
  expect(outliers.map(({ percent }) => percent)).toEqual([90, 2]);
  expect(outliers[0]).toMatchObject({ medianPercent: 30, likeCases: 10 });
  expect(outliers[1]!.deviation).toBeLessThan(0);
});

test("several generous hands cannot hide each other", () => {
  const { outliers } = outliersOf([...usual, granted(90_00), granted(91_00), granted(92_00)]);
  expect(outliers).toHaveLength(3);
});

test("like is compared with like: category, severity and value of the order", () => {
  for (const other of [{ category: "price" }, { severity: "high" }, { orderMinor: 300_00 }])
    expect(outliersOf([...usual, granted(90_00, other)]).outliers).toEqual([]);
});

test("too few cases say nothing, and a difference of a point is of no account", () => {
  expect(outliersOf([...usual.slice(0, 6), granted(90_00)]).groups).toBe(0);
  const alike = Array.from({ length: 9 }, () => granted(30_00));
  expect(outliersOf([...alike, granted(31_00)]).outliers).toEqual([]);
});

test.each([
  [49_99, 0],
  [50_00, 1],
  [999_99, 2],
  [1_000_00, 3],
  [5_000_00, 4],
])("an order of %i cents is in band %i", (orderMinor, band) => expect(bandOf(orderMinor)).toBe(band));
