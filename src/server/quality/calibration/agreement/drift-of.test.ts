import { expect, test } from "vitest";
import { seededRandom } from "../../../statistics/seeded-random.ts";
import { normalQuantile } from "../../../statistics/special-functions.ts";
import { changesOf, type Given, monthsOf, type Scored } from "./drift-of.ts";
import { findDrift } from "./find-drift.ts";

test("who grows lenient is found in the month and near the day; who stays as they are is not", () => {
  const scored = [1, 2, 3, 4].flatMap((month) => [
    ...monthOf("steady", month, 0),
    ...monthOf("other", month, 0),
    ...monthOf("lenient", month, month >= 3 ? 8 : 0),
  ]);
  const lenient = monthsOf("lenient", scored, []);
  expect(lenient.map(({ evaluations }) => evaluations)).toEqual([40, 40, 40, 40]);
  expect(lenient[0]!.moved).toBeNull();
  expect(lenient[1]!.moved!.pValue).toBeGreaterThan(0.01);
  expect(lenient[2]!.moved!.pValue).toBeLessThan(1e-6);
  expect(lenient[2]!.moved!.points).toBeGreaterThan(5);
  const [change] = changesOf(of("lenient", scored), scored);
  expect(change).toMatchObject({ towards: "lenient" });
  expect(change!.at.toISOString() > "2026-03-01" && change!.at.toISOString() < "2026-05-01").toBe(true);
  expect(changesOf(of("steady", scored), scored).filter(({ towards }) => towards === "lenient")).toEqual([]);
});

test("of three, one who moves is named, and not the two who seem to have moved the other way", () => {
  const scored = [1, 2, 3, 4].flatMap((month) => [
    ...monthOf("steady", month, 0),
    ...monthOf("other", month, 0),
    ...monthOf("lenient", month, month >= 3 ? 9 : 0),
  ]);
  const named = findDrift(scored, []).flatMap(({ id, months }) =>
    months.flatMap(({ month, moved }) => (moved?.standsOut ? [`${id} ${month}`] : [])),
  );
  expect(named).toContain("lenient 2026-03");
  expect(named.filter((name) => !name.startsWith("lenient"))).toEqual([]);
  const found = findDrift(scored, []);
  expect(found.find(({ id }) => id === "lenient")!.changes).toMatchObject([{ towards: "lenient" }]);
  for (const id of ["steady", "other"]) expect(found.find((each) => each.id === id)!.changes).toEqual([]);
});

test("what agents do better is not taken for leniency", () => {
  const scored = [1, 2, 3, 4].flatMap((month) =>
    ["one", "two", "three"].flatMap((id) => monthOf(id, month, month * 5)),
  );
  for (const id of ["one", "two", "three"]) {
    expect(monthsOf(id, scored, []).every(({ moved }) => moved === null || moved.pValue > 0.005)).toBe(true);
    expect(changesOf(of(id, scored), scored)).toEqual([]);
  }
});

test("of two hundred steady half-years few are named", () => {
  const named = Array.from({ length: 200 }, (_, seed) => {
    const scored = [1, 2, 3, 4, 5, 6].flatMap((month) => [
      ...monthOf(`inspector ${seed}`, month, 0),
      ...monthOf("colleague", month, 0),
    ]);
    return changesOf(of(`inspector ${seed}`, scored), scored).length > 0;
  }).filter(Boolean).length;
  expect(named).toBeLessThanOrEqual(12);
});

test("answers and critical errors are held against colleagues of the same month", () => {
  const scored = [
    ...monthOf("strict", 1, 0).map((each, index) => ({ ...each, hasCritical: index < 20 })),
    ...monthOf("other", 1, 0).map((each, index) => ({ ...each, hasCritical: index < 2 })),
  ];
  const given: Given[] = [
    { evaluatorId: "strict", month: "2026-01", worth: "full", count: 100 },
    { evaluatorId: "strict", month: "2026-01", worth: "none", count: 100 },
    { evaluatorId: "other", month: "2026-01", worth: "full", count: 180 },
    { evaluatorId: "other", month: "2026-01", worth: "none", count: 20 },
  ];
  const [month] = monthsOf("strict", scored, given);
  expect(month!.critical).toMatchObject({ own: { count: 20, of: 40 }, others: { count: 2, of: 40 } });
  expect(month!.critical!.pValue).toBeLessThan(1e-4);
  expect(month!.answers!.differing).toBeCloseTo(0.4, 12);
  expect(month!.answers!.psi).toBeCloseTo(-0.4 * Math.log(0.5 / 0.9) + 0.4 * Math.log(0.5 / 0.1), 12);
});

test("a month of a few evaluations, or without colleagues, says nothing", () => {
  const alone = monthOf("alone", 1, 0);
  expect(monthsOf("alone", alone, [])[0]).toMatchObject({ fromOthers: null, moved: null, answers: null });
  expect(changesOf(alone, alone)).toEqual([]);
  const some = [...monthOf("some", 1, 0).slice(0, 5), ...monthOf("other", 1, 0)];
  expect(monthsOf("some", some, [])[0]).toMatchObject({ evaluations: 5, moved: null, critical: null });
});

/** Forty scores about 80, the same whenever the inspector and the month are. */
function monthOf(evaluatorId: string, month: number, shift: number): Scored[] {
  const random = seededRandom(
    [...evaluatorId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), month),
  );
  return Array.from({ length: 40 }, (_, index) => ({
    evaluatorId,
    month: `2026-0${month}`,
    submittedAt: new Date(Date.UTC(2026, month - 1, 1 + (index % 28), 8)),
    score: 80 + shift + 8 * normalQuantile(random()),
    hasCritical: false,
  }));
}

function of(id: string, scored: Scored[]): Scored[] {
  return scored.filter(({ evaluatorId }) => evaluatorId === id);
}
