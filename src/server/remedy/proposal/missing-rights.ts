import type { RemedyKind, Right } from "./rights.ts";

export type Offered = { kind: string; cost_minor: number };

/** Remedies of goods or money: an offer without them gives less than the law. Words and papers can follow. */
const weighty = new Set<RemedyKind>([
  "return_refund",
  "refund_only",
  "partial_refund",
  "price_difference",
  "exchange",
  "repair",
  "reship",
  "statutory_damages",
]);

/** What the law grants and none of the options contains. */
export function missingRights(options: readonly Offered[], rights: readonly Right[]): Right[] {
  return rights.filter(
    (right) => right.isMust && weighty.has(right.kind) && !options.some((option) => contains(option, right)),
  );
}

/**
 * Missing rights for which nothing stands in the offer: of a choice, one alternative is enough; what adds up must all be
 * there.
 */
export function rightsWithheld(options: readonly Offered[], rights: readonly Right[]): Right[] {
  const missing = missingRights(options, rights);
  return missing.filter(
    ({ choiceGroup }) =>
      choiceGroup === null ||
      rights.every((right) => right.choiceGroup !== choiceGroup || missing.includes(right) || !right.isMust),
  );
}

// Statutory damages are paid together with what they add to: the option that holds them is the dearer one.
function contains({ kind, cost_minor }: Offered, right: Right): boolean {
  const isSame = kind === right.kind || (kind === "statutory_damages" && right.amountMinor !== null);
  return isSame && cost_minor >= (right.amountMinor ?? 0);
}

const demandsFor: Partial<Record<RemedyKind, string[]>> = {
  return_refund: ["refund", "return"],
  refund_only: ["refund"],
  partial_refund: ["refund", "compensation"],
  price_difference: ["refund", "compensation"],
  exchange: ["exchange"],
  repair: ["repair"],
  reship: ["reship", "fulfil"],
  statutory_damages: ["compensation", "punish"],
};

/** The customer asks for something else, and nobody presses money on them that they do not want. */
export function wantsOther(demand: string | null, withheld: readonly Right[]): boolean {
  return demand !== null && withheld.every(({ kind }) => !demandsFor[kind]?.includes(demand));
}
