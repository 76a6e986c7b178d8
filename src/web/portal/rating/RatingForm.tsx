import { type FormEvent, useState } from "react";
import { rate } from "../api/public-calls.ts";
import type { Rating } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { TextBox } from "../parts/TextBox.tsx";
import { fieldWords } from "../problem-words.ts";
import { useCommand } from "../sending/use-command.ts";
import { type Score, ScoreScale } from "./ScoreScale.tsx";

const mostCharacters = 2_000;

/** One to five, and words for who wants to say more. */
export function RatingForm({ token, onDone = () => {} }: { token: string; onDone?: () => void }) {
  const words = useWords();
  const { rating } = words;
  const [score, setScore] = useState<Score | null>(null);
  const [text, setText] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [isDone, setDone] = useState(false);
  const command = useCommand<Rating, { score: number }>({
    run: rate,
    onDone() {
      setDone(true);
      onDone();
    },
  });

  function send(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (score) command.send({ token, score, ...(text.trim() && { words: text.trim() }) });
  }

  if (isDone) {
    return (
      <Note tone="good">
        <strong>{rating.done}</strong> {rating.doneBody}
      </Note>
    );
  }
  return (
    <form onSubmit={send} className={stack.cards} noValidate>
      <ScoreScale score={score} onScore={setScore} problem={isChecked && !score ? rating.choose : null} />
      <TextBox
        label={rating.words}
        isOptional
        hint={rating.wordsHint}
        problem={fieldWords(command.problem, "/words", words)}
        value={text}
        onChange={setText}
        most={mostCharacters}
      />
      <CommandNote command={command} />
      <Button kind="main" type="submit" isBusy={command.phase !== "idle"}>
        {rating.send}
      </Button>
    </form>
  );
}
