import { describe, expect, test } from "vitest";
import { type State, stateAfter, states, stepNames, stepRule, stepsFrom } from "./complaint-steps.ts";

const ends: State[] = ["withdrawn", "merged"];

describe("the table of steps", () => {
  test("every state is reached from receipt", () => {
    expect([...reachableFrom("received")].sort()).toEqual([...states].sort());
  });

  test("no state but withdrawn and merged is a dead end", () => {
    const stuck = states.filter(
      (state) => !stepsFrom(state).some((step) => stateAfter(state, step) !== state),
    );
    expect(stuck.sort()).toEqual([...ends].sort());
  });

  test("the archive is reached from every state that is not an end", () => {
    const cannotClose = states.filter((state) => !reachableFrom(state).has("closed"));
    expect(cannotClose.sort()).toEqual([...ends].sort());
  });

  test("every step names its own event, in the past tense", () => {
    const events = stepNames.map((step) => stepRule(step).event);
    expect(new Set(events).size).toBe(events.length);
    for (const event of events)
      expect(event).toMatch(/^[a-z_]+(ed|en|wn|sent|kept|made|told)(_by_silence|_off)?$/);
  });

  test("a step that staff or a key may do names its permission, and only such a step does", () => {
    for (const step of stepNames) {
      const { by, permission } = stepRule(step);
      const needsPermission = by.includes("staff") || by.includes("integration");
      expect(permission !== null, step).toBe(needsPermission);
    }
  });

  test("nothing changes a closed complaint but reopening", () => {
    const moves = stepsFrom("closed").filter((step) => stateAfter("closed", step) !== "closed");
    expect(moves).toEqual(["reopen"]);
    for (const step of ["send_message", "add_evidence", "triage", "draft_offer"] as const)
      expect(stepsFrom("closed")).not.toContain(step);
  });
});

function reachableFrom(start: State): Set<State> {
  const seen = new Set<State>([start]);
  for (const state of seen) for (const step of stepsFrom(state)) seen.add(stateAfter(state, step));
  return seen;
}
