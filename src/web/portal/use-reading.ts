import { useEffect, useState } from "react";
import { Problem } from "./api/problem.ts";

export type Reading<Content> = { content: Content | null; problem: Problem | null; again(): void };

/** Reads once, and again when asked. `read` must stay the same function between drawings. */
export function useReading<Content>(read: () => Promise<Content>): Reading<Content> {
  const [content, setContent] = useState<Content | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads the same thing again.
  useEffect(() => {
    let isCurrent = true;
    setProblem(null);
    read().then(
      (found) => isCurrent && setContent(found),
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        if (isCurrent) setProblem(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [read, round]);

  return { content, problem, again: () => setRound((count) => count + 1) };
}
