import type { WordingPattern } from "./wording-pattern.ts";

/** Patterns by the first two signs of their anchors, or the only one, as numbers: texts are asked at every sign. */
export type AnchorIndex = Map<number, WordingPattern[]>;

export function anchorIndex(patterns: WordingPattern[]): AnchorIndex {
  const index: AnchorIndex = new Map();
  for (const pattern of patterns) {
    for (const key of new Set(pattern.anchors.map(keyOf)))
      index.set(key, [...(index.get(key) ?? []), pattern]);
  }
  return index;
}

/** The patterns of which an anchor may begin in the text. */
export function patternsBegunIn(text: string, index: AnchorIndex): Set<WordingPattern> {
  const found = new Set<WordingPattern>();
  let next = text.charCodeAt(0);
  for (let at = 0; at < text.length; at += 1) {
    const sign = next;
    next = text.charCodeAt(at + 1);
    addAll(found, index.get(sign));
    addAll(found, index.get(keyOfTwo(sign, next)));
  }
  return found;
}

function addAll(found: Set<WordingPattern>, patterns: WordingPattern[] | undefined): void {
  if (!patterns) return;
  for (const pattern of patterns) found.add(pattern);
}

function keyOf(anchor: string): number {
  const sign = anchor.charCodeAt(0);
  return anchor.length === 1 ? sign : keyOfTwo(sign, anchor.charCodeAt(1));
}

// Two pairs may share a key: then a pattern is tried in vain. So it stays a small integer, which maps look up fastest.
function keyOfTwo(sign: number, next: number): number {
  return ((sign & 0x3fff) << 16) | next;
}
