import type { FormInstance } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldName } from "./field-name.ts";
import type { FieldProblem, Problem } from "./problem.ts";
import { useCommand } from "./use-command.ts";

/** A form that sends a deed: what the server finds wrong is shown at its field, the rest by `FormProblem`. */
export function useFormCommand<Values, Answer>(
  form: Pick<FormInstance, "getFieldsError" | "setFields">,
  send: (values: Values, key: string) => Promise<Answer>,
  onSuccess: (answer: Answer) => void,
) {
  const { t } = useTranslation();
  const [unplaced, setUnplaced] = useState<string[]>([]);
  const command = useCommand(send, { onMutate: () => setUnplaced([]), onSuccess, onError: place });

  function place(problem: Problem): void {
    const known = new Set(form.getFieldsError().map(({ name }) => name.join("/")));
    const isKnown = (field: FieldProblem) => known.has(fieldName(field.at).join("/"));
    const errors = problem.fields.filter(isKnown).map((field) => ({
      name: fieldName(field.at),
      errors: [wordsOf(field)],
    }));
    form.setFields(errors);
    setUnplaced(problem.fields.filter((field) => !isKnown(field)).map(wordsOf));
  }

  function wordsOf({ code, most, least }: FieldProblem): string {
    const known = fieldCodes.find((each) => each === code) ?? "not_valid";
    return t(`problem.field.${known}`, { most, least });
  }

  return { ...command, unplaced };
}

const fieldCodes = ["missing", "too_long", "too_short", "unstorable_character", "not_valid"] as const;
