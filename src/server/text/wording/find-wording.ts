import { foldedText, squeezedText } from "./folded-text.ts";
import { matchPatterns } from "./match-patterns.ts";
import { amountsAboveLimit } from "./rules/amounts-above-limit.ts";
import { personalData } from "./rules/personal-data.ts";
import { vagueTimes } from "./rules/vague-times.ts";
import { wrongOrderOrName } from "./rules/wrong-order-or-name.ts";
import type { WordingContext, WordingFinding } from "./wording-finding.ts";
import { standardWording, type WordingPack } from "./wording-pack.ts";

/** Words an agent wrote that should not go out as they are, in the order they stand. */
export function findWording(
  text: string,
  context: WordingContext = {},
  pack: WordingPack = standardWording(),
): WordingFinding[] {
  return windowsOf(text)
    .flatMap(({ words, start }) => shifted(findInWindow(words, context, pack), start))
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

function findInWindow(written: string, context: WordingContext, pack: WordingPack): WordingFinding[] {
  const folded = foldedText(written);
  const found = [
    ...matchPatterns(folded, pack.plain),
    ...matchPatterns(squeezedText(folded), pack.squeezed),
    ...vagueTimes(folded, pack),
    ...amountsAboveLimit(folded, context, pack),
    ...personalData(folded, context, pack),
    ...wrongOrderOrName(folded, context, pack),
  ];
  return withoutDoubles(found);
}

// One stretch of one kind is told once: by the gravest, then the longest finding.
function withoutDoubles(found: WordingFinding[]): WordingFinding[] {
  const kept: WordingFinding[] = [];
  for (const finding of found.toSorted(byWeight)) {
    const isTold = kept.some(
      ({ kind, span }) => kind === finding.kind && span[0] < finding.span[1] && finding.span[0] < span[1],
    );
    if (!isTold) kept.push(finding);
  }
  return kept;
}

const gravity = { block: 0, warn: 1, hint: 2 };

function byWeight(a: WordingFinding, b: WordingFinding): number {
  return gravity[a.severity] - gravity[b.severity] || lengthOf(b) - lengthOf(a);
}

function lengthOf({ span: [start, end] }: WordingFinding): number {
  return end - start;
}

// Nobody writes so much in one message; cut at a sentence end where there is one, so that the work grows with the text.
function windowsOf(text: string): { words: string; start: number }[] {
  const windows: { words: string; start: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const words = text.slice(start, start + longestWindow);
    const end = start + words.length < text.length ? cutOf(words) : words.length;
    windows.push({ words: words.slice(0, end), start });
    start += end;
  }
  return windows;
}

const longestWindow = 4_000;

function cutOf(words: string): number {
  const end = Math.max(...["。", "！", "？", "\n", ". "].map((mark) => words.lastIndexOf(mark)));
  return end > longestWindow / 2 ? end + 1 : words.length;
}

function shifted(found: WordingFinding[], by: number): WordingFinding[] {
  return found.map((finding) => ({ ...finding, span: [finding.span[0] + by, finding.span[1] + by] }));
}
