import { expect, test } from "vitest";
import { overlap } from "../../../shared/scorecards/best-scorecard.ts";
import { formProblems } from "../../../shared/scorecards/form-problems.ts";
import { standardTaxonomy } from "../../text/taxonomy.ts";
import { givenScorecards } from "./given-scorecards.ts";

test.each(givenScorecards())("the scorecard $code that comes with the product can be used", ({ form }) => {
  expect(formProblems(form)).toEqual([]);
  const known = standardTaxonomy().categories.map(({ code }) => code);
  expect(form.categories.filter((code) => !known.includes(code))).toEqual([]);
});

test("of the scorecards that come with the product, one is nearest to every conversation", () => {
  const forms = givenScorecards().map(({ form }) => form);
  for (const [index, form] of forms.entries())
    expect(forms.slice(index + 1).some((other) => overlap(form, other))).toBe(false);
});
