import { type FormEvent, type ReactNode, useState } from "react";
import type { Deed } from "../api/my-calls.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import stack from "../parts/Stack.module.css";
import { TextBox } from "../parts/TextBox.tsx";
import { fieldWords } from "../problem-words.ts";
import { useDeed } from "./mine.ts";
import { useKeptText } from "./use-kept-text.ts";

type Props = {
  label: string;
  hint?: string;
  isOptional?: boolean;
  submit: string;
  kind: "main" | "grave";
  /** Where the words are kept on this device until they are sent. */
  place: string;
  deedOf: (words: string | undefined) => Deed;
  onCancel: () => void;
  /** What else is asked, above the words. */
  children?: ReactNode;
};

const mostCharacters = 1_000;

/** A deed that takes the customer's words; they are kept on the device until the house has them. */
export function WordsForm(props: Props) {
  const { label, hint, isOptional, submit, kind, place, deedOf, onCancel, children } = props;
  const words = useWords();
  const [text, setText] = useKeptText(place);
  const [isChecked, setChecked] = useState(false);
  const deed = useDeed(() => setText(""));
  const said = text.trim();
  const isMissing = !isOptional && said === "";

  function send(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (!isMissing) deed.send(deedOf(said || undefined));
  }

  return (
    <form onSubmit={send} className={stack.cards} noValidate>
      <fieldset disabled={deed.phase !== "idle"} className={stack.bare}>
        {children}
        <TextBox
          label={label}
          hint={hint}
          isOptional={isOptional}
          problem={
            isChecked && isMissing ? words.problems.fields.missing : fieldWords(deed.problem, "/words", words)
          }
          value={text}
          onChange={setText}
          most={mostCharacters}
        />
      </fieldset>
      <CommandNote command={deed} />
      <div className={stack.buttons}>
        <Button kind={kind} type="submit" isBusy={deed.phase !== "idle"}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{words.common.cancel}</Button>
      </div>
    </form>
  );
}
