import { segment } from "./segment.ts";

/** A text made ready to look for signals in, once, however many kinds of signals are looked for. */
export interface ReadText {
  analysed: string;
  /** Every word with where it starts, as `12 破损`. */
  wordPlaces: Set<string>;
  /** Every letter and every two neighbouring letters. */
  letters: Set<string>;
}

/** Of a very long text only the beginning is read: the main trouble is told there, and the work stays bounded. */
export function readText(text: string): ReadText {
  const pieces = segment(text.slice(0, longestRead));
  const analysed = pieces.join("");
  return { analysed, wordPlaces: placesOf(pieces), letters: lettersOf(analysed) };
}

const longestRead = 5_000;

function placesOf(pieces: string[]): Set<string> {
  const places = new Set<string>();
  let start = 0;
  for (const piece of pieces) {
    places.add(`${start} ${piece}`);
    start += piece.length;
  }
  return places;
}

function lettersOf(text: string): Set<string> {
  const letters = new Set<string>();
  for (let index = 0; index < text.length; index++) {
    letters.add(text.charAt(index)).add(text.slice(index, index + 2));
  }
  return letters;
}
