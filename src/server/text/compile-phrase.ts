import { type PhrasePart, parsePhrase } from "./parse-phrase.ts";

export interface Phrase {
  pattern: RegExp;
  isWholeWord: boolean;
  /** One of these short pieces is in every text the pattern finds; empty when none can be named. */
  anchors: string[];
}

/**
 * Turns a phrase of the packs into a pattern over analysed text. A phrase is plain words with four marks:
 * `…` a short gap inside one clause (`……` a longer one inside the sentence), `(a|b)` one of several (an empty one
 * may be left out), `N` a number, `<坏>` a word that must stand by itself. Gaps are bounded and nothing repeats, so
 * no phrase, whoever wrote it, can make matching slow.
 */
export function compilePhrase(phrase: string): Phrase {
  const isWholeWord = /^<.+>$/.test(phrase);
  const isChinese = /\p{Script=Han}/u.test(phrase);
  const parts = parsePhrase(isWholeWord ? phrase.slice(1, -1) : phrase);
  const source = sourceOf(parts, isChinese ? 8 : 30);
  const pattern = new RegExp(isChinese ? source : `${wordStart}(?:${source})${wordEnd}`, "g");
  return { pattern, isWholeWord, anchors: anchorsOf(parts) };
}

function sourceOf(parts: PhrasePart[], gap: number): string {
  return parts.map((part) => sourceOfPart(part, gap)).join("");
}

function sourceOfPart(part: PhrasePart, gap: number): string {
  switch (part.kind) {
    case "words":
      return part.words.replace(/[.*+?^${}[\]\\]/g, "\\$&");
    case "gap":
      return `[^。!?;,\\n]{0,${gap}}?`;
    case "long gap":
      return `[^。!?;\\n]{0,${gap * 3}}?`;
    case "number":
      return number;
    case "choice":
      return `(?:${part.options.map((option) => sourceOf(option, gap)).join("|")})`;
  }
}

const number = "[0-9.一二两三四五六七八九十百半]{1,6}(?:多|几|来)?个?(?:多|半)?";

// "late" must not be found in "chocolate"; Chinese has no such edges.
const wordStart = "(?<![a-z0-9])";
const wordEnd = "(?![a-z0-9])";

// Over a thousand patterns are tried on each text; asking first whether their letters occur makes it ten times faster.
function anchorsOf(parts: PhrasePart[]): string[] {
  const candidates = parts.map(anchorsOfPart).filter((anchors) => anchors.length > 0);
  return candidates.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0] ?? [];
}

function anchorsOfPart(part: PhrasePart): string[] {
  if (part.kind === "words") return [part.words.slice(0, 2)];
  if (part.kind !== "choice") return [];
  const ofOptions = part.options.map(anchorsOf);
  return ofOptions.some((anchors) => anchors.length === 0) ? [] : ofOptions.flat();
}

function shortest(anchors: string[]): number {
  return Math.min(...anchors.map((anchor) => anchor.length));
}
