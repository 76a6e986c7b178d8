import { expect, test } from "vitest";
import type { Criterion, ScorecardForm } from "../api/scorecard-fields.ts";
import { nearness, overlap } from "./best-scorecard.ts";
import { formProblems } from "./form-problems.ts";

const criterion: Criterion = {
  ...{ code: "c1", zh: "项", en: "item", guidance: null, kind: "yes_no", points: [], weight: 100 },
  ...{ bonusPoints: null, mayNotApply: false, critical: null, ruleCode: null },
};
const point = (code: string, share: number) => ({ code, zh: code, en: code, share });
const formOf = (...criteria: Partial<Criterion>[]): ScorecardForm => ({
  ...{ zh: "表", en: "form", channels: [], categories: [], bonusCap: 0 },
  sections: [
    { code: "s1", zh: "部分", en: "section", criteria: criteria.map((each) => ({ ...criterion, ...each })) },
  ],
});

test.each<[string, ScorecardForm, string[]]>([
  ["a usable one", formOf({}), []],
  ["weights that sum to 90", formOf({ weight: 90 }), ["weights_not_100"]],
  ["an item without weight", formOf({}, { code: "c2", weight: 0 }), ["weight_missing"]],
  [
    "a bonus with weight",
    formOf({ weight: 50 }, { code: "c2", weight: 50, bonusPoints: 2 }),
    ["weight_on_bonus", "bonus_without_cap"],
  ],
  [
    "a critical bonus",
    { ...formOf({}, { code: "c2", weight: 0, bonusPoints: 2, critical: "all" }), bonusCap: 2 },
    ["critical_bonus"],
  ],
  ["only bonuses", { ...formOf({ weight: 0, bonusPoints: 2 }), bonusCap: 2 }, ["only_bonus"]],
  ["a code twice", formOf({ weight: 50 }, { weight: 50 }), ["code_twice"]],
  ["a scale of one point", formOf({ kind: "scale", points: [point("p1", 100)] }), ["scale_too_short"]],
  [
    "a scale nobody can fill",
    formOf({ kind: "scale", points: [point("p1", 0), point("p2", 80)] }),
    ["scale_without_full"],
  ],
  [
    "a critical scale that cannot fail",
    formOf({ kind: "scale", critical: "all", points: [point("p1", 20), point("p2", 100)] }),
    ["critical_without_zero"],
  ],
  ["points on a yes or no", formOf({ points: [point("p1", 0)] }), ["points_on_yes_no"]],
  [
    "an empty section",
    {
      ...formOf({}),
      sections: [...formOf({}).sections, { code: "s2", zh: "空", en: "empty", criteria: [] }],
    },
    ["section_empty"],
  ],
  ["no section at all", { ...formOf({}), sections: [] }, ["only_bonus"]],
])("%s", (_, form, codes) => {
  expect(formProblems(form).map(({ code }) => code)).toEqual(codes);
});

const call = { channel: "phone" as const, category: "logistics", second_category: "late" };

test.each([
  [{ channels: [], categories: [] }, 0],
  [{ channels: ["phone"] as const, categories: [] }, 1],
  [{ channels: [], categories: ["logistics"] }, 2],
  [{ channels: ["phone"] as const, categories: ["logistics"] }, 3],
  [{ channels: [], categories: ["logistics/late"] }, 4],
  [{ channels: ["chat"] as const, categories: [] }, null],
  [{ channels: [], categories: ["payment"] }, null],
])("for a late parcel on the phone %j is this near: %s", (scope, near) => {
  expect(nearness({ channels: [...scope.channels], categories: scope.categories }, call)).toBe(near);
});

test.each([
  [{ channels: [], categories: [] }, { channels: [], categories: [] }, true],
  [{ channels: [], categories: ["payment", "price"] }, { channels: [], categories: ["price"] }, true],
  [{ channels: [], categories: ["payment"] }, { channels: [], categories: [] }, false],
  [{ channels: [], categories: ["payment"] }, { channels: [], categories: ["price"] }, false],
])("%j and %j are for the same conversations: %s", (one, other, isSame) => {
  expect(overlap(one, other)).toBe(isSame);
});
