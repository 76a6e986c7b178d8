import { type FormEvent, use, useState } from "react";
import { tellMore } from "../api/public-calls.ts";
import type { MoreTold, Survey } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Choices } from "../parts/Choices.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { TextBox } from "../parts/TextBox.tsx";
import { fieldWords } from "../problem-words.ts";
import { useCommand } from "../sending/use-command.ts";
import { type Score, ScoreScale } from "./ScoreScale.tsx";

const mostCharacters = 2_000;

type Props = { token: string; survey: Survey; onDone?: () => void };

/** After the score: how much effort it took, the questions for this type of case, and words. All of it may be left out. */
export function MoreForm({ token, survey, onDone = () => {} }: Props) {
  const words = useWords();
  const { rating } = words;
  const { lang } = use(LanguageContext);
  const [effort, setEffort] = useState<Score | null>(null);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [text, setText] = useState("");
  const [isDone, setDone] = useState(false);
  const command = useCommand<MoreTold, { score: number }>({
    run: tellMore,
    onDone() {
      setDone(true);
      onDone();
    },
  });

  function send(event: FormEvent): void {
    event.preventDefault();
    command.send({ token, answers, ...(effort && { effort }), ...(text.trim() && { words: text.trim() }) });
  }

  if (isDone) return <Note tone="good">{rating.doneBody}</Note>;
  return (
    <form onSubmit={send} className={stack.cards} noValidate>
      <p className="quiet">{rating.more}</p>
      {survey.asksEffort && (
        <ScoreScale legend={rating.effort} names={rating.efforts} chosen={effort} onScore={setEffort} />
      )}
      {survey.questions.map((question) => (
        <Choices
          key={question.code}
          legend={lang === "en" ? question.en : question.zh}
          look="chips"
          choices={question.choices.map((choice) => ({
            value: choice.code,
            label: lang === "en" ? choice.en : choice.zh,
          }))}
          chosen={answers[question.code] ?? ""}
          onChoose={(choice) => setAnswers((before) => ({ ...before, [question.code]: choice }))}
        />
      ))}
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
