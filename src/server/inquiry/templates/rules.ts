import type { Entries, FormField } from "../../../shared/api/inquiry-fields.ts";
import { Invalid } from "../../refusals.ts";

type Problem = { at: string; code: string };

/** @throws Invalid naming every field of the form that is missing, of the wrong kind, or not of the form. */
export function refuseUnfitEntries(fields: FormField[], entries: Entries): void {
  const problems = [
    ...fields.flatMap((field) => problemOf(field, entries[field.code])),
    ...Object.keys(entries).flatMap((code) =>
      fields.some((field) => field.code === code) ? [] : [problemAt(code, "field_unknown")],
    ),
  ];
  if (problems.length === 0) return;
  throw new Invalid(
    "entries_not_valid",
    {
      zh: "有些栏目没有填好，请看标出的地方。",
      en: "Some fields are not filled in rightly. Please see where.",
    },
    { fields: problems },
  );
}

function problemOf(field: FormField, entry: Entries[string] | undefined): Problem[] {
  if (entry === undefined) return field.isRequired ? [problemAt(field.code, "missing")] : [];
  return fits(field, entry) ? [] : [problemAt(field.code, `not_${field.kind}`)];
}

function fits({ kind, choices }: FormField, entry: Entries[string]): boolean {
  switch (kind) {
    case "text":
      return typeof entry === "string";
    case "number":
      return typeof entry === "number" && Number.isFinite(entry);
    case "yes_no":
      return typeof entry === "boolean";
    case "choice":
      return choices?.some(({ code }) => code === entry) ?? false;
    case "date":
      return typeof entry === "string" && isDay(entry);
  }
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function problemAt(code: string, problem: string): Problem {
  return { at: `/entries/${code}`, code: problem };
}
