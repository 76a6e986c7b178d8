import { CutLine } from "../../ui/drawings/CutLine.tsx";
import type { Problem } from "../api/problem.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { problemWords } from "../problem-words.ts";
import { NoticePage } from "./NoticePage.tsx";

/** The page could not be loaded. */
export function FailedPage({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const words = useWords();
  return (
    <NoticePage
      title={words.problems.failedToRead}
      body={problem.status === 0 ? words.problems.offline : problemWords(problem, words)}
      picture={<CutLine />}
    >
      <Button kind="main" onClick={onRetry}>
        {words.common.retry}
      </Button>
    </NoticePage>
  );
}
