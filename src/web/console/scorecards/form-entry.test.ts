import { expect, test } from "vitest";
import { formProblems } from "../../../shared/scorecards/form-problems.ts";
import { formOf, freeCode, newCriterion, newForm } from "./form-entry.ts";

test("a new scorecard tells at once that it weighs nothing", () => {
  const form = newForm({ zh: "投诉", en: "Complaints" });
  expect(formProblems(form).map(({ code }) => code)).toEqual(["weights_not_100", "weight_missing"]);
});

test("codes are found, not typed", () => {
  expect(freeCode("c", ["c1", "c3"])).toBe("c2");
});

test("what was made a bonus has no weight and is not critical; half a guidance is none", () => {
  const entered = {
    ...newCriterion([]),
    weight: 10,
    bonusPoints: 3,
    critical: "all" as const,
    guidance: { zh: "只有中文", en: " " },
  };
  const form = newForm({ zh: "投诉", en: "Complaints" });
  form.sections[0]!.criteria = [entered];
  expect(formOf(form).sections[0]!.criteria[0]).toMatchObject({
    weight: 0,
    bonusPoints: 3,
    critical: null,
    guidance: null,
  });
});
