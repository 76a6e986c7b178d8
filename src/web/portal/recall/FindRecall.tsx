import { type FormEvent, use, useState } from "react";
import { findRecalls } from "../api/public-calls.ts";
import type { FoundRecalls } from "../api/types.ts";
import { phoneTailOf } from "../house/phone-tail.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import stack from "../parts/Stack.module.css";
import { TextField } from "../parts/TextField.tsx";
import { fieldWords } from "../problem-words.ts";
import { useCommand } from "../sending/use-command.ts";

type Props = { slug: string; onFound(found: FoundRecalls): void };

/** Order number and phone tail, as on the page where one complains. */
export function FindRecall({ slug, onFound }: Props) {
  const words = useWords();
  const { lang } = use(LanguageContext);
  const [orderNumber, setOrderNumber] = useState("");
  const [phoneTail, setPhoneTail] = useState("");
  const [isChecked, setChecked] = useState(false);
  const lookUp = useCommand({
    run: (entered: { orderNumber: string; phoneTail: string }) => findRecalls(slug, lang, entered),
    onDone: onFound,
  });
  const tail = phoneTailOf(phoneTail);
  const numberSlip = orderNumber.trim() === "" ? words.recall.numberMissing : null;
  const tailSlip = tail ? null : words.filing.find.phoneTailWrong;

  function look(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (!numberSlip && tail) lookUp.send({ orderNumber: orderNumber.trim(), phoneTail: tail });
  }

  return (
    <form onSubmit={look} className={stack.cards} noValidate>
      <p className="quiet">{words.recall.lead}</p>
      <TextField
        label={words.recall.orderNumber}
        problem={(isChecked && numberSlip) || fieldWords(lookUp.problem, "/orderNumber", words)}
        value={orderNumber}
        onChange={setOrderNumber}
        autoComplete="off"
      />
      <TextField
        label={words.filing.find.phoneTail}
        problem={(isChecked && tailSlip) || fieldWords(lookUp.problem, "/phoneTail", words)}
        value={phoneTail}
        onChange={setPhoneTail}
        inputMode="numeric"
        autoComplete="off"
      />
      <CommandNote command={lookUp} />
      <Button kind="main" type="submit" isBusy={lookUp.phase !== "idle"}>
        {words.recall.find}
      </Button>
    </form>
  );
}
