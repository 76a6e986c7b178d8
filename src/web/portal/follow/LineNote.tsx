import type { Problem } from "../api/problem.ts";
import { useWords } from "../language.ts";
import { Note } from "../parts/Note.tsx";
import { problemWords } from "../problem-words.ts";
import { useOnline } from "../use-online.ts";

/** Says when what is shown may be behind. */
export function LineNote({ problem, isLive }: { problem: Problem | null; isLive: boolean }) {
  const words = useWords();
  const { live } = words.follow;
  const isOnline = useOnline();
  if (!isOnline || problem?.status === 0) return <Note tone="warn">{live.offline}</Note>;
  if (problem) return <Note tone="warn">{problemWords(problem, words)}</Note>;
  return isLive ? null : <Note tone="calm">{live.lost}</Note>;
}
