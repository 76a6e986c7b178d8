import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { TextField } from "../parts/TextField.tsx";
import { fieldWords } from "../problem-words.ts";
import type { Filing } from "./use-filing.ts";

/** How to reach a customer whom no order names. */
export function ContactCard({ filing: { draft, change, gaps, command } }: { filing: Filing }) {
  const words = useWords();
  const { contact } = words.filing;
  return (
    <Card title={contact.title}>
      <p className="quiet">{contact.lead}</p>
      <TextField
        label={contact.phone}
        problem={gaps.includes("phone") ? contact.phoneMissing : fieldWords(command.problem, "/phone", words)}
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField
        label={contact.name}
        isOptional
        problem={fieldWords(command.problem, "/name", words)}
        value={draft.name}
        onChange={(name) => change({ name })}
        autoComplete="name"
      />
    </Card>
  );
}
