import { expect, test } from "vitest";
import { enteredOf, formOf, readChoices } from "./survey-form-entry.ts";

const used = {
  form: {
    code: "general",
    zh: "通用",
    en: "General",
    categories: [],
    severities: [],
    asksEffort: true,
    laterAfterDays: null,
    questions: [
      {
        code: "best",
        zh: "哪一点？",
        en: "Which?",
        choices: [
          { code: "speed", zh: "快", en: "Speed" },
          { code: "tone", zh: "态度", en: "Tone" },
        ],
      },
    ],
  },
  version: 0,
  isOwn: false,
  isUsed: true,
};

test("a form that is only looked at comes back as it was", () => {
  expect(formOf(enteredOf(used), "general")).toEqual(used.form);
});

test("mended words keep their codes, a new answer gets one", () => {
  const entered = enteredOf(used);
  entered.questions[0]!.choices = "很快 | Fast\n态度 | Tone\n结果 | Result";
  expect(formOf(entered, "general").questions[0]!.choices).toEqual([
    { code: "speed", zh: "很快", en: "Fast" },
    { code: "tone", zh: "态度", en: "Tone" },
    { code: "choice_3", zh: "结果", en: "Result" },
  ]);
});

test.each(["", "只有一行 | one", "中文\nEnglish", "a | b | c\nd | e"])("%j are no choices", (text) => {
  expect(readChoices(text)).toBeNull();
});
