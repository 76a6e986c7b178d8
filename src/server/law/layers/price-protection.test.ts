import { expect, test } from "vitest";
import { judgePriceDrop } from "./price-protection.ts";

const promise = { days: 30, validFrom: "2026-09-01", validTo: "2026-12-31" };
const bought = { boughtOn: "2026-09-15", unitPriceMinor: 899_00, pieces: 1 };

test("899 yesterday and 759 today within thirty days gives back 140", () => {
  const verdict = judgePriceDrop(promise, bought, { unitPriceMinor: 759_00, on: "2026-09-16" });
  expect(verdict).toMatchObject({ outcome: "difference", amountMinor: 140_00, until: "2026-10-15" });
});

test("every piece gets its difference", () => {
  const verdict = judgePriceDrop(
    promise,
    { ...bought, pieces: 3 },
    { unitPriceMinor: 759_00, on: "2026-09-16" },
  );
  expect(verdict).toMatchObject({ outcome: "difference", amountMinor: 420_00 });
});

test.each([
  ["the last day counts", "2026-10-15", "difference"],
  ["the day after does not", "2026-10-16", "fell_too_late"],
])("%s", (_, on, outcome) => {
  expect(judgePriceDrop(promise, bought, { unitPriceMinor: 759_00, on }).outcome).toBe(outcome);
});

test.each([
  ["the day before the promise began", "2026-08-31", "bought_before_promise"],
  ["the day it began", "2026-09-01", "difference"],
  ["the day after it ended", "2027-01-01", "bought_after_promise"],
])("bought %s", (_, boughtOn, outcome) => {
  const price = { unitPriceMinor: 759_00, on: boughtOn };
  expect(judgePriceDrop(promise, { ...bought, boughtOn }, price).outcome).toBe(outcome);
});

test.each([
  ["the price has not been seen to fall", null],
  ["it costs the same", { unitPriceMinor: 899_00, on: "2026-09-16" }],
  ["it costs more", { unitPriceMinor: 999_00, on: "2026-09-16" }],
])("nothing is due when %s", (_, price) => {
  expect(judgePriceDrop(promise, bought, price).outcome).toBe("never_cheaper");
});
