import { use } from "react";
import type { SupplyField } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Choices } from "../parts/Choices.tsx";
import { Field } from "../parts/Field.tsx";
import { TextField } from "../parts/TextField.tsx";
import { isFilledIn } from "./reply-entries.ts";

type Props = { field: SupplyField; value: string; onChange: (value: string) => void; isChecked: boolean };

/** One field of the form, in its own kind. */
export function ReplyField({ field, value, onChange, isChecked }: Props) {
  const words = useWords();
  const { lang } = use(LanguageContext);
  const label = lang === "en" ? field.label.en : field.label.zh;
  const problem = isChecked && !isFilledIn(field, value) ? problemOf(field, value, words) : null;

  if (field.kind === "yes_no")
    return (
      <div>
        <Choices
          legend={label}
          look="chips"
          chosen={value}
          onChoose={onChange}
          choices={[
            { value: "yes", label: words.supply.yes },
            { value: "no", label: words.supply.no },
          ]}
        />
        {problem && <small role="alert">{problem}</small>}
      </div>
    );
  if (field.kind === "choice")
    return (
      <Field
        label={label}
        isOptional={!field.isRequired}
        problem={problem}
        draw={(wiring) => (
          <select {...wiring} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{words.supply.choose}</option>
            {field.choices?.map(({ code, label: choice }) => (
              <option key={code} value={code}>
                {lang === "en" ? choice.en : choice.zh}
              </option>
            ))}
          </select>
        )}
      />
    );
  return (
    <TextField
      label={field.unit ? `${label} (${field.unit})` : label}
      isOptional={!field.isRequired}
      problem={problem}
      value={value}
      onChange={onChange}
      type={field.kind === "date" ? "date" : "text"}
      inputMode={field.kind === "number" ? "decimal" : undefined}
      maxLength={field.kind === "number" ? 20 : 2_000}
    />
  );
}

function problemOf(field: SupplyField, value: string, words: ReturnType<typeof useWords>): string {
  return field.kind === "number" && value.trim() !== ""
    ? words.supply.notNumber
    : words.problems.fields.missing;
}
