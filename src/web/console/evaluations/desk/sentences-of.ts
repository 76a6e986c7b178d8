export type Sentence = { start: number; end: number };

/** Where the sentences of a message begin and end, without the space around them. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。！？!?；;\n]+[。！？!?；;]*/g)].flatMap(({ 0: words, index }) => {
    const start = index + (words.length - words.trimStart().length);
    const end = index + words.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}
