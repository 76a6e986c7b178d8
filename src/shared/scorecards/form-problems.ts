import type { Criterion, ScorecardForm } from "../api/scorecard-fields.ts";

export const formProblemCodes = [
  "weights_not_100",
  "weight_missing",
  "weight_on_bonus",
  "bonus_without_cap",
  "critical_bonus",
  "critical_without_zero",
  "scale_too_short",
  "scale_without_full",
  "points_on_yes_no",
  "code_twice",
  "section_empty",
  "only_bonus",
] as const;
export type FormProblem = { at: string; code: (typeof formProblemCodes)[number]; total?: number };

/** Everything that keeps a scorecard from being used, each with its place in the form. */
export function formProblems(form: ScorecardForm): FormProblem[] {
  const placed = form.sections.flatMap((section, s) =>
    section.criteria.map((criterion, c) => ({ criterion, at: `/form/sections/${s}/criteria/${c}` })),
  );
  return [
    ...weightProblems(form),
    ...emptySections(form),
    ...twice(placed.map(({ criterion, at }) => ({ code: criterion.code, at }))),
    ...twice(form.sections.map(({ code }, s) => ({ code, at: `/form/sections/${s}` }))),
    ...placed.flatMap(({ criterion, at }) => [
      ...worthProblems(criterion, at, form.bonusCap),
      ...answerProblems(criterion, at),
    ]),
  ];
}

export function totalWeight({ sections }: ScorecardForm): number {
  return sections.flatMap(({ criteria }) => criteria).reduce((total, { weight }) => total + weight, 0);
}

function weightProblems(form: ScorecardForm): FormProblem[] {
  const criteria = form.sections.flatMap((section) => section.criteria);
  if (criteria.every(({ bonusPoints }) => bonusPoints !== null))
    return [{ at: "/form/sections", code: "only_bonus" }];
  const total = totalWeight(form);
  return total === 100 ? [] : [{ at: "/form/sections", code: "weights_not_100", total }];
}

function emptySections({ sections }: ScorecardForm): FormProblem[] {
  return sections.flatMap(({ criteria }, s) =>
    criteria.length > 0 ? [] : [{ at: `/form/sections/${s}/criteria`, code: "section_empty" as const }],
  );
}

function twice(named: { code: string; at: string }[]): FormProblem[] {
  return named
    .filter(({ code }, index) => named.findIndex((other) => other.code === code) < index)
    .map(({ at }) => ({ at: `${at}/code`, code: "code_twice" }));
}

function worthProblems(
  { weight, bonusPoints, critical }: Criterion,
  at: string,
  bonusCap: number,
): FormProblem[] {
  if (bonusPoints === null) return weight > 0 ? [] : [{ at: `${at}/weight`, code: "weight_missing" }];
  return [
    ...(weight > 0 ? [{ at: `${at}/weight`, code: "weight_on_bonus" as const }] : []),
    ...(bonusCap === 0 ? [{ at: "/form/bonusCap", code: "bonus_without_cap" as const }] : []),
    ...(critical ? [{ at: `${at}/critical`, code: "critical_bonus" as const }] : []),
  ];
}

function answerProblems({ kind, points, critical }: Criterion, at: string): FormProblem[] {
  const place = `${at}/points`;
  if (kind === "yes_no") return points.length === 0 ? [] : [{ at: place, code: "points_on_yes_no" }];
  if (points.length < 2) return [{ at: place, code: "scale_too_short" }];
  return [
    ...twice(points.map(({ code }, p) => ({ code, at: `${place}/${p}` }))),
    ...(points.some(({ share }) => share === 100)
      ? []
      : [{ at: place, code: "scale_without_full" as const }]),
    ...(critical && points.every(({ share }) => share > 0)
      ? [{ at: place, code: "critical_without_zero" as const }]
      : []),
  ];
}
