import { useWords } from "../language.ts";
import { problemWords } from "../problem-words.ts";
import type { Command } from "../sending/use-command.ts";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";

/** How a deed stands when it is not simply done: waiting for the network, or refused. */
export function CommandNote({
  command,
}: {
  command: Pick<Command<never>, "phase" | "problem" | "retryNow">;
}) {
  const words = useWords();
  if (command.phase === "waiting") {
    return (
      <Note tone="warn" action={<Button onClick={command.retryNow}>{words.common.retryNow}</Button>}>
        {words.problems.waitingToSend}
      </Note>
    );
  }
  if (!command.problem) return null;
  return (
    <Note tone="bad" isUrgent>
      {problemWords(command.problem, words)}
    </Note>
  );
}
