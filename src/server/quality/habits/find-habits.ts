import { discoveries } from "../../statistics/false-discovery.ts";
import { fisherUpperTail } from "../../statistics/fisher-exact.ts";

/** How one agent did on one rule: in how many conversations it applied, and in how many it was broken. */
export type RuleCount = { staffId: string; ruleCode: string; broken: number; applied: number };

export type Habit = RuleCount & {
  /** The same of all colleagues together. */
  othersBroken: number;
  othersApplied: number;
  /** How likely colleagues of the same ways would differ by at least so much. */
  pValue: number;
};

/** Of the habits shown at most this share is chance, on average. */
export const falseDiscoveryRate = 0.01;
/** Fewer conversations than these tell nothing of a person. */
export const fewestConversations = 20;
/** A difference below this many parts of a hundred is no habit, however sure it is. */
export const leastDifference = 0.05;

/**
 * What an agent does markedly more often than colleagues, rule by rule: Fisher's exact test against everybody else, all
 * agents and rules at once under one false-discovery rate. Most marked first.
 */
export function findHabits(counts: readonly RuleCount[]): Habit[] {
  const compared = counts
    .filter(({ applied }) => applied >= fewestConversations)
    .flatMap((count) => compare(count, counts) ?? []);
  const stands = discoveries(
    compared.map(({ pValue }) => pValue),
    falseDiscoveryRate,
  );
  return compared
    .filter((habit, index) => stands[index] && difference(habit) >= leastDifference)
    .sort((one, other) => difference(other) - difference(one));
}

function compare(count: RuleCount, counts: readonly RuleCount[]): Habit | null {
  const others = counts.filter(
    ({ ruleCode, staffId }) => ruleCode === count.ruleCode && staffId !== count.staffId,
  );
  const othersBroken = sum(others.map(({ broken }) => broken));
  const othersApplied = sum(others.map(({ applied }) => applied));
  if (othersApplied < fewestConversations) return null;
  const pValue = fisherUpperTail(
    count.broken,
    count.applied,
    count.broken + othersBroken,
    count.applied + othersApplied,
  );
  return { ...count, othersBroken, othersApplied, pValue };
}

function difference({ broken, applied, othersBroken, othersApplied }: Omit<Habit, "pValue">): number {
  return broken / applied - othersBroken / othersApplied;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
