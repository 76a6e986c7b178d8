import type { UsedForm } from "./closing-rules-query.ts";

type SurveyForm = UsedForm["form"];
type Question = SurveyForm["questions"][number];

/** A form as a person types it: a question's answers are lines "中文 | English". */
export type EnteredForm = Pick<SurveyForm, "zh" | "en" | "categories" | "severities" | "asksEffort"> & {
  laterAfterDays: number | null;
  isUsed: boolean;
  questions: { code?: string; codes?: string[]; zh: string; en: string; choices: string }[];
};

export function enteredOf({ form, isUsed }: UsedForm): EnteredForm {
  return {
    ...form,
    isUsed,
    questions: form.questions.map(({ code, zh, en, choices }) => ({
      code,
      codes: choices.map((choice) => choice.code),
      zh,
      en,
      choices: choices.map((choice) => `${choice.zh} | ${choice.en}`).join("\n"),
    })),
  };
}

/** Codes stay with their place, so that earlier answers keep their meaning when only words are mended. */
export function formOf({ isUsed: _, questions, ...entered }: EnteredForm, code: string): SurveyForm {
  return {
    ...entered,
    code,
    laterAfterDays: entered.laterAfterDays ?? null,
    questions: questions.map((question, at) => ({
      code: question.code || `question_${at + 1}`,
      zh: question.zh,
      en: question.en,
      choices: (readChoices(question.choices) ?? []).map((choice, place) => ({
        ...choice,
        code: question.codes?.[place] ?? `choice_${place + 1}`,
      })),
    })),
  };
}

/** Two to eight lines with both languages; null when a line lacks one. */
export function readChoices(text: string): Pick<Question["choices"][number], "zh" | "en">[] | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const choices = lines.map((line) => line.split("|").map((part) => part.trim()));
  const isWhole = choices.every((parts) => parts.length === 2 && parts.every((part) => part !== ""));
  if (!isWhole || lines.length < 2 || lines.length > 8) return null;
  return choices.map(([zh = "", en = ""]) => ({ zh, en }));
}
