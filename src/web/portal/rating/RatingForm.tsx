import { rate } from "../api/public-calls.ts";
import type { Rating } from "../api/types.ts";
import { useWords } from "../language.ts";
import { CommandNote } from "../parts/CommandNote.tsx";
import stack from "../parts/Stack.module.css";
import { useCommand } from "../sending/use-command.ts";
import { ScoreScale } from "./ScoreScale.tsx";

/** One touch rates; whatever else there is to say comes afterwards, for who wants to. */
export function RatingForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { rating } = useWords();
  const command = useCommand<Rating, { score: number }>({ run: rate, onDone });
  return (
    <div className={stack.cards}>
      <ScoreScale
        legend={rating.scale}
        names={rating.scores}
        isBusy={command.phase !== "idle"}
        onScore={(score) => command.send({ token, score })}
      />
      <CommandNote command={command} />
    </div>
  );
}
