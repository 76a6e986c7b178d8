import { chineseDurations } from "./chinese-durations.ts";
import { chineseMoments } from "./chinese-moments.ts";
import type { TimeExpression } from "./time-expression.ts";

/** All times in a Chinese text, in order; where two readings overlap, the longer one. */
export function findChineseTimes(text: string): TimeExpression[] {
  const readings = [...chineseDurations(text), ...chineseMoments(text)].toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: TimeExpression[] = [];
  for (const time of readings) {
    if (kept.some(({ start, end }) => time.start < end && start < time.end)) continue;
    kept.push(time);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
