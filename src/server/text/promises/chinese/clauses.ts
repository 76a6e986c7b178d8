/** A stretch of text without its punctuation, at its place in the message. */
export type Stretch = { text: string; start: number };
export type Sentence = { clauses: Stretch[]; isQuestion: boolean };

/** Sentences and their clauses. A comma or colon between figures belongs to the figure. */
export function sentencesOf(text: string): Sentence[] {
  return split({ text, start: 0 }, sentenceEnd).map((sentence) => ({
    clauses: split(sentence, clauseEnd).flatMap(splitAtSpaces),
    isQuestion: /^\s*\?/.test(text.slice(sentence.start + sentence.text.length)),
  }));
}

const sentenceEnd = /[。!?;\n…]+|\.{2,}|(?<=[\u4e00-\u9fff])\.|(?<=[a-z0-9)]{2})\.(?=\s|$)/g;
const clauseEnd =
  /(?<!\d)[,:](?!\d)|(?<=\d),(?=\s|[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]),|,(?=[\u4e00-\u9fff])|(?<![\d零一二两三四五六七八九十])~+(?!\s*[\d零一二两三四五六七八九十])|[—]+|(?<=[哦哈呢哟呀啦]) /g;

function split({ text, start }: Stretch, end: RegExp): Stretch[] {
  const pieces: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(end)) {
    pieces.push({ text: text.slice(from, match.index), start: start + from });
    from = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(from), start: start + from });
  return pieces.filter((piece) => piece.text.trim() !== "");
}

// Chat is often written with spaces instead of commas; spaces between short words are a habit of typing.
function splitAtSpaces(clause: Stretch): Stretch[] {
  const words = split(clause, /\s+/g);
  const areClauses = words.length > 1 && words.every(({ text }) => text.length >= 4);
  return areClauses && /[\u4e00-\u9fff]/.test(clause.text) ? words : [clause];
}
