import { describe, expect, test } from "vitest";
import type { Entries, FormField } from "../../../shared/api/inquiry-fields.ts";
import type { Invalid } from "../../refusals.ts";
import { refuseUnfitEntries } from "./rules.ts";

const label = { zh: "栏", en: "Field" };
const fields: FormField[] = [
  { code: "words", label, kind: "text", isRequired: true },
  { code: "weight", label, kind: "number", isRequired: false },
  { code: "packed_on", label, kind: "date", isRequired: false },
  { code: "intact", label, kind: "yes_no", isRequired: false },
  {
    code: "packing",
    label,
    kind: "choice",
    isRequired: false,
    choices: [
      { code: "box", label },
      { code: "bag", label },
    ],
  },
];

function problemsOf(entries: Entries): unknown {
  try {
    refuseUnfitEntries(fields, entries);
  } catch (error) {
    return (error as Invalid).details.fields;
  }
  return [];
}

describe("a reply's form", () => {
  test.each<[string, Entries]>([
    ["only what is required", { words: "完好" }],
    ["every field", { words: "完好", weight: 1.2, packed_on: "2026-02-28", intact: false, packing: "bag" }],
  ])("takes %s", (_, entries) => {
    expect(problemsOf(entries)).toEqual([]);
  });

  test.each<[string, Entries, string, string]>([
    ["nothing where something is required", {}, "words", "missing"],
    ["a number as text", { words: "好", weight: "1.2" }, "weight", "not_number"],
    ["a day that is in no calendar", { words: "好", packed_on: "2026-02-30" }, "packed_on", "not_date"],
    ["a day with an hour", { words: "好", packed_on: "2026-02-28T10:00" }, "packed_on", "not_date"],
    ["yes as a word", { words: "好", intact: "yes" }, "intact", "not_yes_no"],
    ["a choice nobody offered", { words: "好", packing: "crate" }, "packing", "not_choice"],
    ["a field of another form", { words: "好", colour: "red" }, "colour", "field_unknown"],
  ])("refuses %s", (_, entries, code, problem) => {
    expect(problemsOf(entries)).toEqual([{ at: `/entries/${code}`, code: problem }]);
  });
});
