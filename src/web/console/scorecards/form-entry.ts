import type { Criterion, ScorecardForm } from "../../../shared/api/scorecard-fields.ts";

/** A form with one section and one criterion to begin with. */
export function newForm({ zh, en }: { zh: string; en: string }): ScorecardForm {
  return {
    ...{ zh, en, channels: [], categories: [], bonusCap: 0 },
    sections: [{ code: "s1", zh: "", en: "", criteria: [newCriterion(["c0"])] }],
  };
}

export function newCriterion(known: readonly string[]): Criterion {
  return {
    ...{ code: freeCode("c", known), zh: "", en: "", guidance: null },
    ...{ kind: "yes_no" as const, points: [], weight: 0, bonusPoints: null },
    ...{ mayNotApply: false, critical: null, ruleCode: null },
  };
}

/** The next code that is not taken: people name things in words, not in codes. */
export function freeCode(letter: string, known: readonly string[]): string {
  let number = 1;
  while (known.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** What a form's controls left undefined or empty, as the house expects it. */
export function formOf(entered: ScorecardForm): ScorecardForm {
  return {
    ...entered,
    channels: entered.channels ?? [],
    categories: entered.categories ?? [],
    bonusCap: entered.bonusCap ?? 0,
    sections: (entered.sections ?? []).map((section) => ({
      ...section,
      criteria: (section.criteria ?? []).map(criterionOf),
    })),
  };
}

function criterionOf(entered: Criterion): Criterion {
  const { guidance } = entered;
  const isBonus = typeof entered.bonusPoints === "number";
  return {
    ...entered,
    guidance: guidance?.zh?.trim() && guidance.en?.trim() ? guidance : null,
    points: entered.kind === "yes_no" ? [] : (entered.points ?? []),
    weight: isBonus ? 0 : (entered.weight ?? 0),
    bonusPoints: isBonus ? entered.bonusPoints : null,
    mayNotApply: entered.mayNotApply ?? false,
    critical: isBonus ? null : (entered.critical ?? null),
    ruleCode: entered.ruleCode || null,
  };
}
