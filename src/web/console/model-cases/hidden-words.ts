export type Stretch = { messageId: string; start: number; end: number };
type Message = { id: string; text: string };

/** Where words that are to be hidden stand in the messages; words that overlap are hidden in one piece. */
export function stretchesOf(words: readonly string[], messages: readonly Message[]): Stretch[] {
  return messages.flatMap(({ id, text }) =>
    joined(words.flatMap((word) => placesOf(word.trim(), text))).map((place) => ({
      messageId: id,
      ...place,
    })),
  );
}

/** A message as it will be read. */
export function withoutWords(words: readonly string[], { id, text }: Message): string {
  return stretchesOf(words, [{ id, text }])
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)}***${left.slice(end)}`, text);
}

type Place = { start: number; end: number };

function placesOf(word: string, text: string): Place[] {
  const places: Place[] = [];
  if (word === "") return places;
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length });
  return places;
}

function joined(places: Place[]): Place[] {
  const whole: Place[] = [];
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
