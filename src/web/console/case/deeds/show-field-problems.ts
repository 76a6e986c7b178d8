import type { FormInstance } from "antd";
import type { TFunction } from "i18next";
import type { FieldProblem, Problem } from "../../problem.ts";
import { fieldName } from "./field-name.ts";

/** Puts each of the server's field problems at its field. @returns the words of those that have no field here. */
export function showFieldProblems<Values>(
  form: FormInstance<Values>,
  problem: Problem,
  t: TFunction<"common">,
): string[] {
  const known = new Set(form.getFieldsError().map(({ name }) => name.join("/")));
  const hasField = ({ at }: FieldProblem) => known.has(fieldName(at).join("/"));

  const errors = problem.fields.filter(hasField).map((field) => ({
    name: fieldName(field.at),
    errors: [fieldWords(field, t)],
  }));
  // The form's own type wants its field names; these come from the server and are known to be among them.
  form.setFields(errors as unknown as Parameters<typeof form.setFields>[0]);
  return problem.fields.filter((field) => !hasField(field)).map((field) => fieldWords(field, t));
}

function fieldWords({ code, most, least }: FieldProblem, t: TFunction<"common">): string {
  switch (code) {
    case "too_long":
      return t("problem.field.too_long", { most });
    case "too_short":
      return t("problem.field.too_short", { least });
    case "missing":
      return t("problem.field.missing");
    case "unstorable_character":
      return t("problem.field.unstorable_character");
    default:
      return t("problem.field.not_valid");
  }
}
