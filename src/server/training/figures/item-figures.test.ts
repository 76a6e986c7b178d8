import { expect, test } from "vitest";
import { itemFigures, leastAttempts, reliabilityOf, type Sheet } from "./item-figures.ts";
import { itemHints } from "./item-hints.ts";

/** Right (1) and wrong (0) of five people on four questions. */
const five = sheets([
  [1, 1, 1, 1],
  [1, 1, 1, 0],
  [1, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 0],
]);

test("difficulty is the share earned, discrimination the correlation with the rest of the sheet", () => {
  // By hand for the second question: shares 1 1 1 0 0, rest 3/3 2/3 1/3 1/3 0/3; mean 0.6 and 7/15.
  // covariance = (1*1 + 1*2/3 + 1*1/3)/5 - 0.6*7/15 = 0.4 - 0.28 = 0.12
  // spread = sqrt(0.24) * sqrt((1 + 4/9 + 1/9 + 1/9)/5 - (7/15)^2) = sqrt(0.24 * (1/3 - 49/225))
  const { answered, difficulty, discrimination } = itemFigures(five, "q2");
  expect(answered).toBe(5);
  expect(difficulty).toBeCloseTo(0.6, 12);
  expect(discrimination).toBeCloseTo(0.12 / Math.sqrt(0.24 * (1 / 3 - 49 / 225)), 12);
});

test("reliability is KR-20 where every question is right or wrong", () => {
  // k = 4; p = .8 .6 .4 .2, sum pq = .16+.24+.24+.16 = .8; totals 4 3 2 1 0, variance 2: 4/3 * (1 - .8/2) = .8
  const many = Array.from({ length: 4 }, () => five).flat();
  expect(reliabilityOf(many)).toEqual({ value: expect.closeTo(0.8, 12), gap: null });
});

test("few attempts, different questions or no spread have no reliability, and it says why", () => {
  expect(reliabilityOf(five)).toEqual({ value: null, gap: "too_few" });
  const many = Array.from({ length: 4 }, () => five).flat();
  expect(reliabilityOf([...many, { points: { q9: 1 }, mostPoints: { q9: 1 } }]).gap).toBe(
    "different_questions",
  );
  expect(reliabilityOf(sheets(Array.from({ length: leastAttempts }, () => [1, 1]))).gap).toBe("no_spread");
});

test("a question everybody gets right says nothing of who knows more", () => {
  const all = sheets(Array.from({ length: 24 }, (_, at) => [1, at % 2]));
  const figures = itemFigures(all, "q1");
  expect(figures).toEqual({ answered: 24, difficulty: 1, discrimination: null });
  expect(
    itemHints("single", figures, [
      { isRight: true, chosen: 24 },
      { isRight: false, chosen: 0 },
    ]),
  ).toEqual(["too_easy", "idle_option"]);
});

test("a question the weaker get right is pointed out; few answers say only that they are few", () => {
  const wrongly = sheets(Array.from({ length: 20 }, (_, at) => (at < 10 ? [1, 0, 0] : [0, 1, 1])));
  const options = [
    { isRight: true, chosen: 10 },
    { isRight: false, chosen: 10 },
  ];
  expect(itemHints("single", itemFigures(wrongly, "q1"), options)).toEqual(["separates_wrongly"]);
  expect(itemHints("single", itemFigures(five, "q1"), options)).toEqual(["too_few"]);
});

function sheets(rows: number[][]): Sheet[] {
  return rows.map((row) => ({
    points: Object.fromEntries(row.map((point, at) => [`q${at + 1}`, point])),
    mostPoints: Object.fromEntries(row.map((_, at) => [`q${at + 1}`, 1])),
  }));
}
