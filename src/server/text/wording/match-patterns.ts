import { segment } from "../segment.ts";
import { type AnchorIndex, patternsBegunIn } from "./anchor-index.ts";
import { type FoldedText, writtenSpan } from "./folded-text.ts";
import { isInScope } from "./scopes.ts";
import type { WordingFinding } from "./wording-finding.ts";
import type { WordingPattern } from "./wording-pattern.ts";

/** What the patterns find in a text; each is tried only where one of its anchors stands. */
export function matchPatterns(folded: FoldedText, patterns: AnchorIndex): WordingFinding[] {
  return candidates(folded.text, patterns).flatMap((pattern) =>
    placesOf(folded.text, pattern).map(([start, end]) => findingOf(folded, pattern, start, end)),
  );
}

// Asking for words first is what makes it fast: few texts hold those of any pattern.
function candidates(text: string, patterns: AnchorIndex): WordingPattern[] {
  const holdsOneOf = (words: string[]) => words.some((word) => text.includes(word));
  return [...patternsBegunIn(text, patterns)].filter(
    ({ anchors, needs }) => holdsOneOf(anchors) && needs.every(holdsOneOf),
  );
}

function placesOf(text: string, pattern: WordingPattern): [number, number][] {
  if (pattern.exceptAnywhere?.test(text)) return [];
  const places: [number, number][] = [];
  const matcher = pattern.expression.matcher(text);
  while (matcher.find()) {
    const place: [number, number] = [matcher.start(), matcher.end()];
    if (stands(text, pattern, place)) places.push(place);
  }
  return places;
}

function stands(text: string, pattern: WordingPattern, [start, end]: [number, number]): boolean {
  if (pattern.unless.some((scope) => isInScope(scope, text, start, end))) return false;
  if (pattern.except?.test(sentenceAround(text, start, end))) return false;
  return !pattern.isWholeWord || isWholeWord(text, start, end);
}

function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - 120), start)
      .split(/[。!?;\n]/)
      .at(-1) ?? "";
  const after = text.slice(end, end + 120).split(/[。!?;\n]/)[0] ?? "";
  return before + text.slice(start, end) + after;
}

// Cutting into words costs more than all the rest, so only the surroundings are cut, and only when asked.
function isWholeWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 10);
  let at = from;
  for (const word of segment(text.slice(from, end + 10))) {
    if (at === start && at + word.length === end) return true;
    at += word.length;
  }
  return false;
}

function findingOf(
  folded: FoldedText,
  { id, kind, severity, reason, suggestion }: WordingPattern,
  start: number,
  end: number,
): WordingFinding {
  return { kind, span: writtenSpan(folded, start, end), severity, reason, suggestion, patternId: id };
}
