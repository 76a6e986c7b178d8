import { type FormEvent, useState } from "react";
import { isValidNumber } from "../../../shared/complaint-number.ts";
import { findComplaint } from "../api/public-calls.ts";
import { useWords } from "../language.ts";
import { go } from "../navigation.ts";
import { addresses } from "../page.ts";
import { Button } from "../parts/Button.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import stack from "../parts/Stack.module.css";
import { TextField } from "../parts/TextField.tsx";
import { fieldWords } from "../problem-words.ts";
import { useCommand } from "../sending/use-command.ts";
import { phoneTailOf } from "./phone-tail.ts";

/** Complaint number and phone tail; a slip of the finger is said here, before the house counts a wrong try. */
export function FindForm({ slug }: { slug: string }) {
  const words = useWords();
  const [number, setNumber] = useState("");
  const [phoneTail, setPhoneTail] = useState("");
  const [isChecked, setChecked] = useState(false);
  const find = useCommand({
    run: (entered: { number: string; phoneTail: string }) => findComplaint(slug, entered),
    onDone: ({ token }) => go(addresses.follow(token)),
  });
  const tail = phoneTailOf(phoneTail);
  const numberSlip = isValidNumber(number) ? null : words.filing.find.numberSlip;
  const tailSlip = tail ? null : words.filing.find.phoneTailWrong;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (!numberSlip && tail) find.send({ number, phoneTail: tail });
  }

  return (
    <form onSubmit={submit} className={stack.cards} noValidate>
      <TextField
        label={words.filing.find.number}
        hint={words.filing.find.numberHint}
        problem={(isChecked && numberSlip) || fieldWords(find.problem, "/number", words)}
        value={number}
        onChange={setNumber}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        label={words.filing.find.phoneTail}
        problem={(isChecked && tailSlip) || fieldWords(find.problem, "/phoneTail", words)}
        value={phoneTail}
        onChange={setPhoneTail}
        inputMode="numeric"
        autoComplete="off"
      />
      <CommandNote command={find} />
      <Button kind="main" type="submit" isBusy={find.phase !== "idle"}>
        {words.filing.find.go}
      </Button>
    </form>
  );
}
