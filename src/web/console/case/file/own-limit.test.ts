import { expect, test } from "vitest";
import { overOwnLimit, ownLimitMinor } from "./own-limit.ts";

const grades = [{ code: "junior", limits: [{ kind: "coupon", limitMinor: 3_000 }] }];

test.each([
  ["at the limit", { kind: "coupon", costMinor: 3_000 }, null],
  ["a fen above it", { kind: "coupon", costMinor: 3_001 }, "amount"],
  ["of a kind the grade may not grant", { kind: "refund_only", costMinor: 1 }, "kind"],
  ["not chosen yet", {}, null],
])("an option %s", (_, option, expected) => {
  expect(overOwnLimit(option, "junior", grades)).toBe(expected);
});

test("an unknown grade may grant nothing", () => {
  expect(ownLimitMinor("coupon", "gone", grades)).toBeNull();
});
