import { describe, expect, test } from "vitest";
import { createDice } from "../../demo/dice.ts";
import { findHabits, type RuleCount } from "./find-habits.ts";

const agents = Array.from({ length: 12 }, (_, index) => `agent ${index + 1}`);

describe("a habit", () => {
  test("is what one does far more often than all colleagues", () => {
    const counts = everybody("vague_time", 300, 6).with(3, count("agent 4", "vague_time", 90, 300));
    expect(findHabits(counts)).toMatchObject([
      { staffId: "agent 4", ruleCode: "vague_time", othersBroken: 66, othersApplied: 3_300 },
    ]);
  });

  test("is not found where all do alike, however bad that is", () => {
    expect(findHabits(everybody("greeting", 300, 150))).toEqual([]);
  });

  test("is not made of a handful of conversations, nor of a difference too small to speak of", () => {
    const few = everybody("vague_time", 300, 6).with(0, count("agent 1", "vague_time", 10, 15));
    expect(findHabits(few)).toEqual([]);
    const small = everybody("vague_time", 20_000, 200).with(0, count("agent 1", "vague_time", 700, 20_000));
    expect(findHabits(small)).toEqual([]);
  });

  test("is not found in an agent who has no colleague to compare with", () => {
    expect(findHabits([count("agent 1", "greeting", 200, 300)])).toEqual([]);
  });

  test("of two agents is found in both, the more marked first", () => {
    const counts = everybody("blame", 300, 6)
      .with(1, count("agent 2", "blame", 60, 300))
      .with(7, count("agent 8", "blame", 120, 300));
    expect(findHabits(counts).map(({ staffId }) => staffId)).toEqual(["agent 8", "agent 2"]);
  });
});

test("in two hundred months without any habit, hardly anything is said of anybody", () => {
  const dice = createDice(7);
  let said = 0;
  for (let month = 0; month < 200; month++) {
    const counts = ["a", "b", "c", "d", "e"].flatMap((rule) =>
      agents.map((agent) => count(agent, rule, throwHits(dice, 300, 0.04), 300)),
    );
    said += findHabits(counts).length;
  }
  expect(said).toBeLessThanOrEqual(4);
});

function everybody(ruleCode: string, applied: number, broken: number): RuleCount[] {
  return agents.map((agent) => count(agent, ruleCode, broken, applied));
}

function count(staffId: string, ruleCode: string, broken: number, applied: number): RuleCount {
  return { staffId, ruleCode, broken, applied };
}

function throwHits(dice: { chance(share: number): boolean }, times: number, share: number): number {
  let hits = 0;
  for (let time = 0; time < times; time++) if (dice.chance(share)) hits += 1;
  return hits;
}
