import { type FormEvent, useState } from "react";
import { useWords } from "../../language.ts";
import { Button } from "../../parts/Button.tsx";
import { CommandNote } from "../../parts/CommandNote.tsx";
import stack from "../../parts/Stack.module.css";
import { TextBox } from "../../parts/TextBox.tsx";
import { fieldWords } from "../../problem-words.ts";
import { FilePicker } from "../../uploads/FilePicker.tsx";
import { FilesNote } from "../../uploads/FilesNote.tsx";
import { idsOf } from "../../uploads/upload.ts";
import { useAfterUploads } from "../../uploads/use-after-uploads.ts";
import { useUploads } from "../../uploads/use-uploads.ts";
import { useDeed, useMine } from "../mine.ts";
import { useKeptText } from "../use-kept-text.ts";
import { messageBoxId } from "./message-box-id.ts";

const mostCharacters = 5_000;

/** Writes to the service, with photos; words and photos stay on the device until the house has them. */
export function Composer() {
  const words = useWords();
  const { talk } = words.follow;
  const { token, view } = useMine();
  const [text, setText] = useKeptText("message");
  const [files, queue] = useUploads({ url: "/api/portal/complaint/uploads", token }, `talk.${view.number}`);
  const [isChecked, setChecked] = useState(false);
  const deed = useDeed(async () => {
    await queue.clear();
    setText("");
    setChecked(false);
  });
  const body = text.trim();
  const afterUploads = useAfterUploads(files, () => {
    if (body) deed.send({ deed: "messages", body: { body, uploads: idsOf(files) } });
  });

  function send(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (body) afterUploads.go();
  }

  return (
    <form onSubmit={send} className={stack.cards} noValidate>
      <fieldset disabled={deed.phase !== "idle"} className={stack.bare}>
        <div className={stack.cards}>
          <TextBox
            id={messageBoxId}
            label={talk.label}
            placeholder={talk.placeholder}
            problem={
              isChecked && !body ? words.problems.fields.missing : fieldWords(deed.problem, "/body", words)
            }
            value={text}
            onChange={setText}
            most={mostCharacters}
          />
          <FilePicker uploads={files} queue={queue} />
        </div>
      </fieldset>
      <FilesNote files={files} isHeld={afterUploads.isHeld} isChecked={isChecked} />
      <CommandNote command={deed} />
      <Button kind="main" type="submit" isBusy={afterUploads.isHeld || deed.phase !== "idle"}>
        {talk.send}
      </Button>
    </form>
  );
}
