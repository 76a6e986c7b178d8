import { expect, test } from "vitest";
import { surveyForm } from "../../../shared/api/closure-fields.ts";
import { bestForm, knownAnswers, laterAfterDays } from "./rules.ts";

const question = {
  code: "best",
  zh: "哪一点最好？",
  en: "What was best?",
  choices: [
    { code: "speed", zh: "快", en: "Speed" },
    { code: "tone", zh: "态度", en: "Tone" },
  ],
};
const forms = [
  form("general", { questions: [question] }),
  form("severe", { severities: ["critical"], laterAfterDays: 14 }),
  form("quality", { categories: ["goods_quality"] }),
  form("bad_goods", { categories: ["goods_quality"], severities: ["critical"], laterAfterDays: 30 }),
];

test.each([
  [null, "normal", "general", null],
  ["logistics", "normal", "general", null],
  ["logistics", "critical", "severe", 14],
  ["goods_quality", "normal", "quality", null],
  ["goods_quality", "critical", "bad_goods", 14],
])("a case of %s, %s is asked by the form %s, and again after %s days", (category, severity, code, days) => {
  expect(bestForm(forms, { category, severity })?.form.code).toBe(code);
  expect(laterAfterDays(forms, { category, severity })).toBe(days);
});

test("an answer that the form does not offer is left out", () => {
  const answers = { best: "tone", worst: "speed" };
  expect(knownAnswers(forms[0]!.form, answers)).toEqual({ best: "tone" });
  expect(knownAnswers(forms[0]!.form, { best: "price" })).toEqual({});
});

function form(code: string, more: object) {
  return { form: surveyForm.parse({ code, zh: code, en: code, asksEffort: true, ...more }) };
}
