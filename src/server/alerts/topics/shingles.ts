import { analysisText } from "../../text/analysis-text.ts";

/** Every three neighbouring letters or signs of a text as a number, each once; case, width, numbers and marks do not count. */
export function shinglesOf(text: string): Set<number> {
  const letters = [...analysisText(text).toLowerCase()].filter((sign) => isLetter.test(sign));
  const shingles = new Set<number>();
  if (letters.length > 0 && letters.length < width) shingles.add(hashOf(letters));
  for (let at = 0; at + width <= letters.length; at++) shingles.add(hashOf(letters.slice(at, at + width)));
  return shingles;
}

/** The share of all shingles of two texts that both have. */
export function likeness(one: Set<number>, other: Set<number>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const common = one.intersection(other).size;
  return common / (one.size + other.size - common);
}

const width = 3;
// Order and parcel numbers differ between copies of one letter.
const isLetter = /\p{L}/u;

/** @see Fowler, Noll and Vo: FNV-1a, 32 bits */
function hashOf(letters: string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of letters) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
