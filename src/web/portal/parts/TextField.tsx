import type { ComponentProps } from "react";
import { Field } from "./Field.tsx";

type Props = Pick<ComponentProps<typeof Field>, "label" | "isOptional" | "hint" | "problem"> &
  Pick<ComponentProps<"input">, "inputMode" | "autoComplete" | "maxLength" | "type" | "name"> & {
    value: string;
    onChange: (value: string) => void;
  };

/** One line of text. */
export function TextField({ label, isOptional, hint, problem, onChange, ...input }: Props) {
  return (
    <Field
      label={label}
      isOptional={isOptional}
      hint={hint}
      problem={problem}
      draw={(wiring) => (
        <input {...wiring} {...input} onChange={(event) => onChange(event.target.value)} spellCheck={false} />
      )}
    />
  );
}
