import { compilePhrase, type Phrase } from "./compile-phrase.ts";
import type { ReadText } from "./read-text.ts";

/** A phrase that speaks for a label, with its weight. */
export interface Signal extends Phrase {
  label: string;
  weight: number;
}

export interface Hit {
  label: string;
  weight: number;
  words: string;
  start: number;
}

export function signalsOf(label: string, weight: number, phrases: string[]): Signal[] {
  return phrases.map((phrase) => ({ label, weight, ...compilePhrase(phrase) }));
}

/** The first unnegated place of each signal in a text. */
export function findHits(text: ReadText, signals: Signal[]): Hit[] {
  return signals
    .filter(({ anchors }) => anchors.length === 0 || anchors.some((anchor) => text.letters.has(anchor)))
    .flatMap((signal) => firstHit(text, signal) ?? []);
}

function firstHit(
  { analysed, wordPlaces }: ReadText,
  { label, weight, pattern, isWholeWord }: Signal,
): Hit | undefined {
  pattern.lastIndex = 0;
  // Not matchAll: it copies the pattern each time, which costs more than the search.
  for (let match = pattern.exec(analysed); match; match = pattern.exec(analysed)) {
    const [words] = match;
    const start = match.index;
    if (isWholeWord && !wordPlaces.has(`${start} ${words}`)) continue;
    if (!isNegated(analysed, start, words)) return { label, weight, words, start };
  }
  return undefined;
}

// "没有破损" is no breakage; "不发货" carries its own no, and "是不是假货" asks rather than denies.
function isNegated(text: string, start: number, words: string): boolean {
  if (negativeItself.test(words)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return negatedBefore.test(before) && !askedBefore.test(before);
}

const negativeItself = /^(?:不|没|未|无|非|拒|别|no|nao|never|n't|haven't|hasn't|didn't|doesn't|won't|can't)/;
const negatedBefore =
  /(?:不是|不算|并非|没有?|未|无|不[会要用能必想]?|别|(?:\bnot|\bno|\bnever|n't|\bnao) )(?:很|太|什么|任何|再|被|给我?|出现|有|有?人|担心|a |the |been |any )?$/;
const askedBefore = /(?:是不是|有没有|会不会|能不能|要不要|不得不|怎么不)(?:很|太|什么|任何|被)?$/;
