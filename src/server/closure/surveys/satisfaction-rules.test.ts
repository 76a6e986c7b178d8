import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, rawScore, weightedScore } from "./satisfaction-rules.ts";

describe("what silence does to satisfaction", () => {
  test("the content answer, the others keep silent: weighted, the figure comes down", () => {
    // 80 of 100 content customers answer 5, 10 of 100 others answer 2.
    const cells = [
      cell({ asked: 100, scores: repeat(5, 80) }),
      cell({ outcome: "silence", asked: 100, scores: repeat(2, 10) }),
    ];
    expect(rawScore(cells)!.value).toBeCloseTo((5 * 80 + 2 * 10) / 90, 6);
    expect(weightedScore(cells).estimate!.value).toBeCloseTo(3.5, 6);
  });

  test("where every kind answers alike, weighting changes nothing", () => {
    const cells = ["confirmed", "silence"].map((outcome) =>
      cell({ outcome, asked: 40, scores: [...repeat(4, 10), ...repeat(2, 10)] }),
    );
    expect(weightedScore(cells).estimate!.value).toBeCloseTo(rawScore(cells)!.value, 9);
  });

  test("a kind that nobody answers for is said to be unheard, and not guessed", () => {
    const cells = [
      cell({ asked: 10, scores: repeat(5, 5) }),
      cell({ outcome: "silence", asked: 30, scores: [] }),
    ];
    expect(weightedScore(cells)).toMatchObject({ unheard: 30, estimate: { value: 5 } });
  });

  test("few answers of many channels speak together for their severity", () => {
    const cells = ["phone", "chat", "email"].map((channel) =>
      cell({ channel, asked: 4, scores: repeat(3, 2) }),
    );
    expect(weightedScore(cells)).toMatchObject({ unheard: 0, estimate: { value: 3 } });
  });

  test("nobody asked, or nobody answered: no figure", () => {
    expect(rawScore([])).toBeNull();
    expect(weightedScore([cell({ asked: 9, scores: [] })])).toEqual({ estimate: null, unheard: 9 });
  });

  test("the interval holds the figure, within the scale, and narrows with more answers", () => {
    const few = rawScore([cell({ asked: 8, scores: [1, 5, 3, 4] })])!;
    const many = rawScore([cell({ asked: 800, scores: repeat([1, 5, 3, 4], 100) })])!;
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
    fc.assert(
      fc.property(fc.array(someCell(), { minLength: 1, maxLength: 12 }), (cells) => {
        for (const estimate of [rawScore(cells), weightedScore(cells).estimate]) {
          if (!estimate) continue;
          expect(estimate.low).toBeGreaterThanOrEqual(1);
          expect(estimate.high).toBeLessThanOrEqual(5);
          expect(estimate.value).toBeGreaterThanOrEqual(estimate.low - 1e-9);
          expect(estimate.value).toBeLessThanOrEqual(estimate.high + 1e-9);
        }
      }),
    );
  });
});

function someCell() {
  return fc
    .record({
      channel: fc.constantFrom("phone", "chat"),
      severity: fc.constantFrom("normal", "high"),
      outcome: fc.constantFrom("confirmed", "silence"),
      silent: fc.nat(20),
      scores: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }),
    })
    .map(({ silent, scores, ...kind }) => cell({ ...kind, asked: silent + scores.length, scores }));
}

function cell({ scores, ...given }: Partial<Cell> & { asked: number; scores: number[] }): Cell {
  return {
    channel: "phone",
    severity: "normal",
    outcome: "confirmed",
    ...given,
    answered: scores.length,
    sum: scores.reduce((sum, score) => sum + score, 0),
    squares: scores.reduce((sum, score) => sum + score ** 2, 0),
  };
}

function repeat(scores: number | number[], times: number): number[] {
  return Array.from({ length: times }, () => scores).flat();
}
