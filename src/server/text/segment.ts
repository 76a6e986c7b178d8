import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { analysisText } from "./analysis-text.ts";

/** Cuts a text into pieces: words, runs of spaces, marks and emoji. Joined, they are `analysisText(text)` again. */
export function segment(text: string): string[] {
  return cut(text, (chinese) => segmenter().cut(chinese, true));
}

/** As `segment`, but long Chinese words also yield the shorter words inside them, so pieces may overlap. */
export function segmentForSearch(text: string): string[] {
  return cut(text, (chinese) => segmenter().cutForSearch(chinese, true));
}

function cut(text: string, cutChinese: (chinese: string) => string[]): string[] {
  const pieces: string[] = [];
  for (const [piece] of analysisText(text).matchAll(pieceOfText)) {
    if (chineseRun.test(piece)) for (const word of cutChinese(piece)) pieces.push(word);
    else pieces.push(piece);
  }
  return pieces;
}

// The Chinese segmenter tears letters with accents and joined emoji apart, so it is given Chinese alone.
const emoji = String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*`;
const word = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:'[\p{L}\p{M}]+)*`;
const pieceOfText = new RegExp(String.raw`\p{Script=Han}+|${word}|${emoji}|\s+|[^]`, "gu");
const chineseRun = /^\p{Script=Han}/u;

let loaded: Jieba | undefined;

// Loading the dictionary takes a third of a second, so it is done once, by whoever first needs it.
function segmenter(): Jieba {
  loaded ??= Jieba.withDict(dict);
  return loaded;
}
