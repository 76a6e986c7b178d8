import type { Dice } from "../dice.ts";

/** How a complaint goes, decided before it is told. */
export type Fate = {
  ending: "yes" | "silence" | "disputed" | "reopened" | "withdrawn_early" | "withdrawn_late";
  answer: "choose" | "counter" | "decline";
  approval: "granted" | "refused";
  promise: "kept" | "revised" | "broken";
  handOver: "none" | "taken" | "declined";
  isReconsidered: boolean;
  isRequestCancelled: boolean;
};

export function drawFate(dice: Dice): Fate {
  return {
    ending: draw(dice, {
      yes: 64,
      silence: 14,
      disputed: 6,
      reopened: 4,
      withdrawn_early: 6,
      withdrawn_late: 3,
    }),
    answer: draw(dice, { choose: 82, counter: 11, decline: 5 }),
    approval: draw(dice, { granted: 80, refused: 20 }),
    promise: draw(dice, { kept: 80, revised: 13, broken: 7 }),
    handOver: draw(dice, { none: 92, taken: 6, declined: 2 }),
    isReconsidered: dice.chance(0.03),
    isRequestCancelled: dice.chance(0.04),
  };
}

function draw<Name extends string>(dice: Dice, shares: Record<Name, number>): Name {
  return dice.weighted(Object.keys(shares) as Name[], (name) => shares[name]);
}
