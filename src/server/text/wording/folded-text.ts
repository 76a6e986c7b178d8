import { legible } from "../promises/legible.ts";

/** A text in the form patterns read, with the way back to the text as it was written. */
export type FoldedText = {
  text: string;
  /** For each sign, where the one it came from starts and ends. */
  starts: number[];
  ends: number[];
};

/** Full-width signs narrow, traditional characters simplified, letters small, what the eye does not see taken out. */
export function foldedText(written: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  for (const sign of written) {
    const folded = foldedSign(sign);
    for (let index = 0; index < folded.length; index++) {
      starts.push(at);
      ends.push(at + sign.length);
    }
    text += folded;
    at += sign.length;
  }
  return { text, starts, ends };
}

/** The text without what people put between letters to hide a word: blanks, emoji, dots, dashes. Sentences stay apart. */
export function squeezedText(folded: FoldedText): FoldedText {
  if (!otherThanWords.test(folded.text)) return folded;
  const squeezed: FoldedText = { text: "", starts: [], ends: [] };
  let at = 0;
  for (const sign of folded.text) {
    if (!isFiller(sign)) {
      squeezed.text += sign;
      squeezed.starts.push(...folded.starts.slice(at, at + sign.length));
      squeezed.ends.push(...folded.ends.slice(at, at + sign.length));
    }
    at += sign.length;
  }
  return squeezed;
}

/** Where a stretch of the folded text lies in the text as it was written. */
export function writtenSpan({ starts, ends }: FoldedText, start: number, end: number): [number, number] {
  return [starts[start] ?? 0, ends[end - 1] ?? 0];
}

const folds = new Map<string, string>();

// The same few thousand signs come again and again.
function foldedSign(sign: string): string {
  const known = folds.get(sign);
  if (known !== undefined) return known;
  const folded = invisible.test(sign) ? "" : legible(sign.normalize("NFKC")).toLowerCase();
  if (folds.size < 20_000) folds.set(sign, folded);
  return folded;
}

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$|^\p{Variation_Selector}$/u;

const otherThanWords = /[^\p{L}\p{N}。,!?;:\n]/u;

function isFiller(sign: string): boolean {
  if (!otherThanWords.test(sign)) return false;
  return /[\s._\-*~·|/\\+^=#]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{So}|\u20e3/u.test(sign);
}
