import type { ComponentProps } from "react";
import { useWords } from "../language.ts";
import { Field } from "./Field.tsx";

type Props = Pick<ComponentProps<typeof Field>, "label" | "isOptional" | "hint" | "problem"> & {
  /** When something else on the page leads here. */
  id?: string;
  value: string;
  onChange: (value: string) => void;
  most: number;
  rows?: number;
  placeholder?: string;
};

// The box grows with the words, from the height of its rows.
const lineHeight = 24;
const padding = 24;

/** A person's own words. Nothing typed or pasted is cut off; near the limit it counts. */
export function TextBox(props: Props) {
  const { label, isOptional, hint, problem, id, value, onChange, most, rows = 3, placeholder } = props;
  const { common } = useWords();
  const left = most - value.length;
  const count = left < Math.min(200, most / 5) ? common.charactersLeft(left) : null;
  return (
    <Field
      id={id}
      label={label}
      isOptional={isOptional}
      hint={count ?? hint}
      problem={problem}
      draw={(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          style={{ minHeight: rows * lineHeight + padding }}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}
