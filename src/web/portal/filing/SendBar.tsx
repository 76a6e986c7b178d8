import { useState } from "react";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { FilesNote } from "../uploads/FilesNote.tsx";
import { useOnline } from "../use-online.ts";
import type { Filing } from "./use-filing.ts";

/** Sending, what still stands in its way, and starting over. */
export function SendBar({ filing, formId }: { filing: Filing; formId: string }) {
  const { filing: words, problems } = useWords();
  const isOnline = useOnline();
  const { command, gaps, isChecked, isHeld, files } = filing;
  return (
    <div className={stack.cards}>
      {!isOnline && command.phase === "idle" && <Note tone="warn">{problems.offlineWriting}</Note>}
      {gaps.length > 0 && <Note tone="bad">{words.fixFirst}</Note>}
      <FilesNote files={files} isHeld={isHeld} isChecked={isChecked} />
      <CommandNote command={command} />
      <Button kind="main" type="submit" form={formId} isBusy={isHeld || command.phase !== "idle"}>
        {words.send}
      </Button>
      {command.phase === "idle" && <StartOver onSure={filing.startOver} />}
    </div>
  );
}

function StartOver({ onSure }: { onSure: () => void }) {
  const { common, filing } = useWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button kind="bare" onClick={() => setAsking(true)}>
        {filing.clear}
      </Button>
    );
  }
  return (
    <div className={stack.buttons}>
      <Button
        kind="grave"
        onClick={() => {
          onSure();
          setAsking(false);
        }}
      >
        {filing.clearSure}
      </Button>
      <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
    </div>
  );
}
