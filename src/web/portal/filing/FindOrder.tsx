import { type FormEvent, useState } from "react";
import { findOrder } from "../api/public-calls.ts";
import { phoneTailOf } from "../house/phone-tail.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { TextField } from "../parts/TextField.tsx";
import { fieldWords } from "../problem-words.ts";
import { useCommand } from "../sending/use-command.ts";
import type { Filing } from "./use-filing.ts";

/** Order number and phone tail, looked up before the rest is filled in. */
export function FindOrder({ filing: { slug, draft, change, gaps, command } }: { filing: Filing }) {
  const words = useWords();
  const { order, find } = words.filing;
  const [isChecked, setChecked] = useState(false);
  const lookUp = useCommand({
    run: (entered: { orderNumber: string; phoneTail: string }) => findOrder(slug, entered),
    onDone: (found) => change({ found, orderLine: onlyLine(found.order.items) }),
  });
  const orderNumber = draft.orderNumber.trim();
  const phoneTail = phoneTailOf(draft.phoneTail);
  const numberSlip = orderNumber === "" ? order.numberMissing : null;
  const tailSlip = phoneTail ? null : find.phoneTailWrong;
  const isExpired = command.problem?.fields.some(({ at }) => at === "/orderToken");

  function look(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (orderNumber && phoneTail) lookUp.send({ orderNumber, phoneTail });
  }

  return (
    <form onSubmit={look} className={stack.cards} noValidate>
      <p className="quiet">{order.lead}</p>
      {isExpired && <Note tone="warn">{order.expired}</Note>}
      <TextField
        label={order.number}
        problem={
          (isChecked && numberSlip) ||
          fieldWords(lookUp.problem, "/orderNumber", words) ||
          (gaps.includes("order") ? order.missing : null)
        }
        value={draft.orderNumber}
        onChange={(value) => change({ orderNumber: value })}
        autoComplete="off"
      />
      <TextField
        label={find.phoneTail}
        problem={(isChecked && tailSlip) || fieldWords(lookUp.problem, "/phoneTail", words)}
        value={draft.phoneTail}
        onChange={(value) => change({ phoneTail: value })}
        inputMode="numeric"
        autoComplete="off"
      />
      <CommandNote command={lookUp} />
      <Button type="submit" isBusy={lookUp.phase !== "idle"}>
        {order.find}
      </Button>
    </form>
  );
}

function onlyLine(items: { line: number }[]): number | null {
  return items.length === 1 ? items[0]!.line : null;
}
