import { analysisText } from "./analysis-text.ts";
import { segment, segmentForSearch } from "./segment.ts";

/**
 * The lexemes a text is found by, for `array_to_tsvector(...)`: Chinese words with the words inside them, every
 * single and every two neighbouring Chinese characters, other words without accents, numbers and emoji.
 */
export function searchTokens(text: string): string[] {
  const indexed = text.slice(0, longestIndexedText);
  const tokens = new Set<string>();
  let bytes = 0;
  for (const token of [...words(segmentForSearch(indexed)), ...characterGrams(indexed)]) {
    if (tokens.has(token)) continue;
    bytes += Buffer.byteLength(token);
    if (bytes > mostTokenBytes) break;
    tokens.add(token);
  }
  return [...tokens];
}

/**
 * What a person typed, as a text for `$1::tsquery`: every word must occur; a word of letters or digits may go on.
 * Empty when there is nothing to look for; the caller then answers without searching.
 */
export function searchQuery(text: string): string {
  const asked = new Set(words(segment(text.slice(0, longestQuery))));
  return [...asked].slice(0, mostQueryWords).map(queryTerm).join(" & ");
}

// PostgreSQL refuses a tsvector above 1 MB; half of it leaves room for its own bookkeeping.
const mostTokenBytes = 500_000;
const longestIndexedText = 200_000;
const longestQuery = 1_000;
const mostQueryWords = 20;
const longestToken = 64;

function words(pieces: string[]): string[] {
  return pieces.filter((piece) => wordOrEmoji.test(piece)).map((word) => word.slice(0, longestToken));
}

const wordOrEmoji = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

// A search finds a phrase wherever the segmenter happened to cut it, because its pairs are always there.
function* characterGrams(text: string): Generator<string> {
  for (const [run] of analysisText(text).matchAll(/\p{Script=Han}+/gu)) {
    const characters = [...run];
    yield* characters;
    yield* pairs(characters);
  }
}

function pairs(characters: string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function queryTerm(word: string): string {
  const characters = [...word];
  if (!/^\p{Script=Han}/u.test(word)) return `${quoted(word)}${characters.length > 1 ? ":*" : ""}`;
  if (characters.length <= 2) return quoted(word);
  return `(${quoted(word)} | ${pairs(characters).map(quoted).join(" & ")})`;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
