import { type FormEvent, useState } from "react";
import { askForMyData } from "../../api/my-calls.ts";
import type { MyDataRequest } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import { Button } from "../../parts/Button.tsx";
import { CommandNote } from "../../parts/CommandNote.tsx";
import stack from "../../parts/Stack.module.css";
import { TextField } from "../../parts/TextField.tsx";
import { useCommand } from "../../sending/use-command.ts";
import { useMine } from "../mine.ts";

type Kind = MyDataRequest["kind"];
type Props = { kind: Kind; onAnswered: (requests: MyDataRequest[]) => void; onCancel: () => void };

/** Who asks shows that they know the phone or e-mail that the house has; nothing of it is kept on the device. */
export function AskForm({ kind, onAnswered, onCancel }: Props) {
  const { myData, common } = useWords();
  const { token } = useMine();
  const [contact, setContact] = useState("");
  const command = useCommand<{ kind: Kind; contact?: string }, MyDataRequest[]>({
    run: (asked, key) => askForMyData(token, asked, key),
    onDone: onAnswered,
  });

  function send(event: FormEvent): void {
    event.preventDefault();
    command.send({ kind, contact: contact.trim() || undefined });
  }

  return (
    <form onSubmit={send} className={stack.cards} noValidate>
      <p>{kind === "copy" ? myData.copyLead : myData.eraseLead}</p>
      <TextField
        label={myData.contact}
        hint={myData.contactHint}
        autoComplete="tel"
        maxLength={200}
        value={contact}
        onChange={setContact}
      />
      <CommandNote command={command} />
      <div className={stack.buttons}>
        <Button kind={kind === "copy" ? "main" : "grave"} type="submit" isBusy={command.phase !== "idle"}>
          {myData.send[kind]}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  );
}
