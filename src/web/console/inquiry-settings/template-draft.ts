import type { components } from "../../../shared/api/schema.gen.ts";
import type { Template } from "./template.ts";

type Field = components["schemas"]["FormField"];
type NewTemplate = Omit<Template, "version" | "madeBy" | "madeAt">;

export const fieldKinds: Field["kind"][] = ["text", "number", "date", "choice", "yes_no"];

/** A field as it is typed: choices stand one a line, "纸箱 | Box". */
export type EnteredField = Omit<Field, "choices"> & { choices?: string };
export type EnteredTemplate = Omit<NewTemplate, "fields" | "evidence" | "code"> & {
  code?: string;
  fields: EnteredField[];
  /** One piece of evidence a line, the same lines in both languages. */
  evidence: { zh?: string; en?: string };
};

export function enteredFrom(template?: Template): Partial<EnteredTemplate> {
  if (!template) return { fields: [], dueHours: 9, isActive: true, evidence: {} };
  const { version: _, madeBy: __, madeAt: ___, fields, evidence, ...rest } = template;
  return {
    ...rest,
    fields: fields.map(({ choices, ...field }) => ({
      ...field,
      choices: choices?.map(({ label }) => `${label.zh} | ${label.en}`).join("\n"),
    })),
    evidence: {
      zh: evidence.map(({ zh }) => zh).join("\n"),
      en: evidence.map(({ en }) => en).join("\n"),
    },
  };
}

/** What is sent. A line that has only one language stands for both. */
export function templateFrom(entered: EnteredTemplate, code?: string): NewTemplate {
  const { fields, evidence, ...rest } = entered;
  return {
    ...rest,
    code: code ?? rest.code ?? "",
    fields: fields.map(({ choices, unit, ...field }) => ({
      ...field,
      ...(field.kind === "number" && unit ? { unit } : {}),
      ...(field.kind === "choice" ? { choices: choicesIn(choices ?? "") } : {}),
    })),
    evidence: evidenceIn(evidence),
  };
}

export function newField(position: number): EnteredField {
  return {
    code: `field_${position + 1}_${Date.now().toString(36)}`,
    label: { zh: "", en: "" },
    kind: "text",
    isRequired: true,
  };
}

function choicesIn(text: string): NonNullable<Field["choices"]> {
  return linesOf(text).map((line, index) => {
    const [zh = "", en = zh] = line.split("|").map((part) => part.trim());
    return { code: `choice_${index + 1}`, label: { zh, en } };
  });
}

function evidenceIn({ zh = "", en = "" }: EnteredTemplate["evidence"]): NewTemplate["evidence"] {
  const english = linesOf(en);
  return linesOf(zh).map((line, index) => ({ zh: line, en: english[index] ?? line }));
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
