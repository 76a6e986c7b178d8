import { expect, test } from "vitest";
import { type Cell, standardise } from "./standardisation.ts";
import { twoSidedP } from "./two-sided-p.ts";

test("a group with hard cases is held against what the house does with such cases", () => {
  const { overall, groups } = standardise([
    cell("easy hands", "easy", 90, 100),
    cell("hard hands", "hard", 40, 100),
    cell("others", "easy", 900, 1000),
    cell("others", "hard", 400, 1000),
  ])!;
  expect(overall).toBeCloseTo(1430 / 2200, 12);
  for (const { raw, expected, adjusted, pValue } of groups) {
    expect(raw).toBeCloseTo(expected, 12);
    expect(adjusted).toBeCloseTo(overall, 12);
    expect(pValue).toBeCloseTo(1, 12);
  }
});

test("one who differs is found, and the less is known of a group the more it is taken for the house", () => {
  const alike = Array.from({ length: 10 }, (_, index) =>
    cell(`agent ${index}`, "all", 270 + (index % 3), 300),
  );
  const { overall, groups } = standardise([
    ...alike,
    cell("slow", "all", 150, 300),
    cell("new", "all", 5, 10),
  ])!;
  const slow = groups.find(({ group }) => group === "slow")!;
  const fresh = groups.find(({ group }) => group === "new")!;
  expect(slow.pValue).toBeLessThan(1e-12);
  expect(slow.high).toBeLessThan(overall);
  expect(Math.abs(slow.adjusted - overall)).toBeGreaterThan(Math.abs(fresh.adjusted - overall));
  expect(fresh.high - fresh.low).toBeGreaterThan(slow.high - slow.low);
});

test("rounds of one conversation that go well or ill together count for little more than one", () => {
  const apart = standardise([cell("a", "all", 90, 300), cell("b", "all", 150, 300)])!;
  const together = standardise([tenfold("a", 9, 30), tenfold("b", 15, 30)])!;
  expect(together.groups[0]!.raw).toBe(apart.groups[0]!.raw);
  expect(together.groups[0]!.pValue).toBeGreaterThan(apart.groups[0]!.pValue * 100);
});

test("nothing counted is no figure, not zero", () => {
  expect(standardise([])).toBeNull();
});

test.each([
  [0, 1],
  [1, 0.31731050786291415],
  [1.959963984540054, 0.05],
  [3, 0.002699796063260207],
  [-4.5, 6.795346249460121e-6],
])("a normal value %f from zero has the two-sided p %f", (z, p) => {
  expect(Math.abs(twoSidedP(z) - p)).toBeLessThan(1e-12);
});

/** Conversations in each of which it could come out once. */
function cell(group: string, stratum: string, x: number, n: number): Cell {
  return { group, stratum, conversations: n, x, n, xx: x, xn: x, nn: n };
}

/** Conversations of ten rounds each, all of them well or all of them ill. */
function tenfold(group: string, good: number, all: number): Cell {
  return {
    group,
    stratum: "all",
    conversations: all,
    x: good * 10,
    n: all * 10,
    xx: good * 100,
    xn: good * 100,
    nn: all * 100,
  };
}
