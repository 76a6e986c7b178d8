import { expect, test } from "vitest";
import { type Chain, planSteps } from "./plan-steps.ts";

const grades = [
  { code: "junior", rank: 1, limits: new Map([["coupon", 50]]) },
  {
    code: "senior",
    rank: 2,
    limits: new Map([
      ["coupon", 200],
      ["refund_only", 200],
    ]),
  },
  {
    code: "manager",
    rank: 3,
    limits: new Map([
      ["coupon", 5_000],
      ["refund_only", 5_000],
    ]),
  },
];
const option = (kind: string, cost_minor: number, position = 1) => ({ position, kind, cost_minor });
const chain = (kind: string | null, fromMinor: number, ...steps: [string, number][]): Chain => ({
  kind,
  fromMinor,
  steps: steps.map(([gradeCode, people]) => ({ gradeCode, people })),
});
const codes = (steps: { gradeCode: string; people: number }[]) =>
  steps.map((s) => `${s.gradeCode}×${s.people}`);

test.each([
  ["without a chain the lowest grade that covers all", [option("coupon", 100)], [], ["senior×1"]],
  ["every option counts", [option("coupon", 10), option("refund_only", 300)], [], ["manager×1"]],
  ["a chain from its amount on", [option("coupon", 100)], [chain(null, 100, ["manager", 2])], ["manager×2"]],
  ["not below it", [option("coupon", 99)], [chain(null, 100, ["manager", 2])], ["senior×1"]],
  [
    "a kind's own chain before the general one",
    [option("coupon", 100)],
    [chain(null, 0, ["manager", 1]), chain("coupon", 0, ["senior", 1])],
    ["senior×1"],
  ],
  [
    "of one kind's chains the one that begins highest",
    [option("coupon", 150)],
    [chain("coupon", 0, ["senior", 1]), chain("coupon", 120, ["senior", 1], ["manager", 1])],
    ["senior×1", "manager×1"],
  ],
  [
    "of several options the strictest",
    [option("coupon", 60), option("refund_only", 60)],
    [chain("coupon", 0, ["senior", 1]), chain("refund_only", 0, ["senior", 1], ["manager", 1])],
    ["senior×1", "manager×1"],
  ],
  [
    "the last word always covers every option",
    [option("refund_only", 4_000)],
    [chain("refund_only", 0, ["senior", 2])],
    ["senior×2", "manager×1"],
  ],
])("%s", (_name, options, chains, wanted) => {
  expect(codes(planSteps(options, chains, grades))).toEqual(wanted);
});

test("what no grade may grant cannot be approved by anybody", () => {
  expect(() => planSteps([option("points", 1)], [], grades)).toThrow("nobody_may_grant");
  expect(() => planSteps([option("coupon", 5_001)], [], grades)).toThrow("nobody_may_grant");
});
