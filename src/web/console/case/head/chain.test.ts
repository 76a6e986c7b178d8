import { expect, test } from "vitest";
import { type State, stateAfter, states, stepsFrom } from "../../../../shared/complaint-steps.ts";
import { stageMarks, stages } from "./chain.ts";

const leftTheChain: State[] = ["withdrawn", "merged"];

test("every state but withdrawn and merged belongs to one stage", () => {
  const held = stages.flatMap((stage) => stage.states);
  expect([...held, ...leftTheChain].sort()).toEqual([...states].sort());
});

test("a move of the steps table leads from each stage to the next", () => {
  const followed = stages.slice(1).map((next, index) => {
    const from: readonly State[] = stages[index]!.states;
    const reached = from.flatMap((state) => stepsFrom(state).map((step) => stateAfter(state, step)));
    return next.states.some((state) => reached.includes(state));
  });
  expect(followed).toEqual(stages.slice(1).map(() => true));
});

test("an offered complaint has intake and inquiry behind it and fulfilment ahead", () => {
  expect(stageMarks("offered").map(({ mark }) => mark)).toEqual([
    "done",
    "done",
    "current",
    "ahead",
    "ahead",
    "ahead",
  ]);
});

test("a withdrawn complaint stands nowhere in the chain", () => {
  expect(stageMarks("withdrawn").every(({ mark }) => mark === "ahead")).toBe(true);
});
