import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion, ScorecardForm } from "../api/scorecard-fields.ts";
import { type GivenAnswer, scoreOf } from "./score.ts";

const scale = [
  { code: "low", zh: "低", en: "low", share: 0 },
  { code: "half", zh: "半", en: "half", share: 50 },
  { code: "full", zh: "全", en: "full", share: 100 },
];
const criterion = (code: string, weight: number, more: Partial<Criterion> = {}): Criterion => ({
  ...{ code, zh: code, en: code, guidance: null, kind: "scale", points: scale, weight },
  ...{ bonusPoints: null, mayNotApply: true, critical: null, ruleCode: null },
  ...more,
});
const yesNo: Pick<Criterion, "kind" | "points"> = { kind: "yes_no", points: [] };
const form: ScorecardForm = {
  ...{ zh: "表", en: "form", channels: [], categories: [], bonusCap: 4 },
  sections: [
    {
      code: "a",
      zh: "甲",
      en: "a",
      criteria: [criterion("a1", 20), criterion("a2", 20, { critical: "section" })],
    },
    {
      code: "b",
      zh: "乙",
      en: "b",
      criteria: [criterion("b1", 50), criterion("b2", 10, { ...yesNo, critical: "all" })],
    },
    {
      code: "c",
      zh: "丙",
      en: "c",
      criteria: [
        criterion("c1", 0, { ...yesNo, bonusPoints: 3 }),
        criterion("c2", 0, { ...yesNo, bonusPoints: 3 }),
      ],
    },
  ],
};
const best = { a1: "full", a2: "full", b1: "full", b2: "yes", c1: "no", c2: "no" };
const given = (told: Record<string, string>): GivenAnswer[] =>
  Object.entries({ ...best, ...told }).map(([criterionCode, value]) => ({
    criterionCode,
    value: value === "na" || value === "open" ? null : value,
    isNotApplicable: value === "na",
  }));

test.each<[string, Record<string, string>, number | null, boolean]>([
  ["everything best", {}, 100, false],
  ["half of a fifth lost", { a1: "half" }, 90, false],
  ["what does not apply leaves its weight to its section", { a1: "na" }, 100, false],
  ["so the rest of the section weighs more", { a1: "na", a2: "half" }, 80, false],
  [
    "a section in which nothing applies leaves its weight to the others",
    { a1: "na", a2: "na", b1: "half" },
    58.33,
    false,
  ],
  ["a failed critical item costs its section", { a2: "low" }, 60, true],
  ["or everything, bonuses too", { b2: "no", c1: "yes" }, 0, true],
  ["bonuses make up for what was lost, up to their cap", { a1: "half", c1: "yes", c2: "yes" }, 94, false],
  ["but nobody has more than 100", { c1: "yes" }, 100, false],
  [
    "nothing applies: there is no score",
    { a1: "na", a2: "na", b1: "na", b2: "na", c1: "na", c2: "na" },
    null,
    false,
  ],
])("%s", (_, told, score, hasCritical) => {
  expect(scoreOf(form, given(told))).toMatchObject({ score, hasCritical });
});

const anyAnswers = fc.record(
  Object.fromEntries(
    Object.keys(best).map((code) => [
      code,
      /^(b2|c)/.test(code)
        ? fc.constantFrom("yes", "no", "na", "open")
        : fc.constantFrom("low", "half", "full", "na", "open"),
    ]),
  ),
);

test("whatever is answered, a score lies between 0 and 100", () => {
  fc.assert(
    fc.property(anyAnswers, (told) => {
      const { score } = scoreOf(form, given(told));
      expect(score === null || (score >= 0 && score <= 100)).toBe(true);
    }),
  );
});

test("a better answer never lowers the score", () => {
  const better: Record<string, string> = { low: "half", half: "full", no: "yes" };
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...Object.keys(best)), (told, code) => {
      const raised = better[told[code]!];
      fc.pre(raised !== undefined);
      const before = scoreOf(form, given(told)).score;
      const after = scoreOf(form, given({ ...told, [code]: raised! })).score;
      expect((after ?? 0) >= (before ?? 0)).toBe(true);
    }),
  );
});

test("an item that does not apply is as if the form had never had it, within its section", () => {
  fc.assert(
    fc.property(anyAnswers, (told) => {
      fc.pre(told.a2 === "full" || told.a2 === "half");
      const without = scoreOf(form, given({ ...told, a1: "na" }));
      const alone = scoreOf(
        {
          ...form,
          sections: form.sections.map((section) =>
            section.code === "a"
              ? { ...section, criteria: [criterion("a2", 40, { critical: "section" })] }
              : section,
          ),
        },
        given(told),
      );
      expect(without.score).toBe(alone.score);
    }),
  );
});
