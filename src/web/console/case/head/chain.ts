import type { State } from "../../../../shared/complaint-steps.ts";

/** The customer's chain as people name it; each stage holds the states of the record that belong to it. */
export const stages = [
  { name: "intake", states: ["received", "accepted"] },
  { name: "inquiry", states: ["investigating"] },
  { name: "remedy", states: ["deciding", "offered"] },
  { name: "fulfilment", states: ["fulfilling"] },
  { name: "closure", states: ["confirming"] },
  { name: "archive", states: ["closed"] },
] as const satisfies readonly { name: string; states: readonly State[] }[];

export type Stage = (typeof stages)[number]["name"];
export type StageMark = { name: Stage; mark: "done" | "current" | "ahead" };

/** Where a complaint stands in the chain. Withdrawn and merged ones have left it: nothing is current. */
export function stageMarks(state: State): StageMark[] {
  const current = stages.findIndex(({ states }) => (states as readonly State[]).includes(state));
  return stages.map(({ name }, index) => ({ name, mark: markOf(index, current) }));
}

function markOf(index: number, current: number): StageMark["mark"] {
  if (index === current) return "current";
  return index < current ? "done" : "ahead";
}
