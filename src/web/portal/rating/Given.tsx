import { useWords } from "../language.ts";
import { Note } from "../parts/Note.tsx";

/** The score has arrived. */
export function Given({ score }: { score: number | null }) {
  const { rating } = useWords();
  return (
    <Note tone="good">
      <strong>{rating.done}</strong>{" "}
      {score !== null && rating.given(rating.scores[score as keyof typeof rating.scores])}
    </Note>
  );
}
