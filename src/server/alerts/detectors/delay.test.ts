import { expect, test } from "vitest";
import { learnDelay } from "./delay.ts";

test("with all complaints in, the delays are those seen", () => {
  const seen = [
    { days: 1, seenFor: 90, count: 3 },
    { days: 2, seenFor: 90, count: 6 },
    { days: 5, seenFor: 90, count: 1 },
  ];
  expect(learnDelay(seen, 5).map((share) => Number(share.toFixed(12)))).toEqual([0, 0.3, 0.6, 0, 0, 0.1]);
});

test("units shipped lately do not make delays look shorter", () => {
  const truth = [0, 0.5, 0.3, 0.2];
  const seen = Array.from({ length: 6 }, (_, seenFor) =>
    truth.flatMap((share, days) => (days <= seenFor ? [{ days, seenFor, count: 1_000 * share }] : [])),
  ).flat();
  learnDelay(seen, 3).forEach((share, days) => {
    expect(share).toBeCloseTo(truth[days]!, 10);
  });
});

test("what came later than told apart, or cannot have been seen, is not counted", () => {
  expect(
    learnDelay(
      [
        { days: 9, seenFor: 20, count: 5 },
        { days: 1, seenFor: 20, count: 1 },
      ],
      3,
    ),
  ).toEqual([0, 1, 0, 0]);
});
