import { expect, test } from "vitest";
import { reader, staffView } from "../../../../../test/support/staff-view.ts";
import { states, stepsFrom } from "../../../../shared/complaint-steps.ts";
import { deedForms } from "../deeds/deed-forms.tsx";
import { nextDeeds } from "../head/next-deeds.ts";
import { sectionOf } from "./sections.ts";

test("every button of the head has a place and a form", () => {
  const drawn = states.flatMap((state) => {
    const { primary, beside, rest, grave } = nextDeeds(staffView({ state }), reader.id);
    return [primary, ...beside, ...rest, ...grave].filter((step) => step !== null);
  });
  expect(drawn.filter((step) => !sectionOf[step] || !deedForms[step])).toEqual([]);
});

test("a deed that opens in the case file is one the steps table knows in some state", () => {
  const possible = new Set<string>(states.flatMap(stepsFrom));
  expect(Object.keys(sectionOf).filter((step) => !possible.has(step))).toEqual([]);
});
