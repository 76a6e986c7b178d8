import type { State } from "../api/types.ts";

export const stages = ["taken", "checked", "options", "done", "confirmed"] as const;
export type Stage = (typeof stages)[number];

/** Which of the five stages the complaint is in; null once it was withdrawn or joined with another. */
export function stageOf(state: State): Stage | null {
  return stageOfState[state];
}

const stageOfState: Record<State, Stage | null> = {
  received: "taken",
  accepted: "taken",
  investigating: "checked",
  deciding: "options",
  offered: "options",
  fulfilling: "done",
  confirming: "confirmed",
  closed: "confirmed",
  withdrawn: null,
  merged: null,
};
