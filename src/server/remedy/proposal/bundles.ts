import type { Right } from "./rights.ts";

/** One way of giving the customer all that is theirs: one of each choice, and everything that adds up. */
export type Bundle = { rights: Right[]; isMust: boolean };

/**
 * The rights of one choice group are alternatives, the rest add up. The group with the most alternatives makes the options;
 * of every other group each option holds the dearest. What the law leaves open stands apart, for somebody to decide.
 */
export function bundlesOf(rights: readonly Right[]): Bundle[] {
  const must = rights.filter(({ isMust }) => isMust);
  const groups = groupsOf(must).sort((a, b) => b.length - a.length);
  const [alternatives = [], ...others] = groups;
  const always = [
    ...must.filter(({ choiceGroup }) => choiceGroup === null),
    ...others.map((group) => group.toSorted((a, b) => amountOf(b) - amountOf(a))[0]!),
  ];
  const owed =
    alternatives.length > 0
      ? alternatives.map((one) => ({ rights: [one, ...always], isMust: true }))
      : always.length > 0
        ? [{ rights: always, isMust: true }]
        : [];
  const open = rights.filter(({ isMust }) => !isMust).map((right) => ({ rights: [right], isMust: false }));
  return [...owed, ...open];
}

function groupsOf(rights: Right[]): Right[][] {
  const grouped = Object.groupBy(
    rights.filter(({ choiceGroup }) => choiceGroup !== null),
    ({ choiceGroup }) => choiceGroup!,
  );
  return Object.values(grouped).filter((group) => group !== undefined);
}

export function amountOf({ amountMinor }: Right): number {
  return amountMinor ?? 0;
}
