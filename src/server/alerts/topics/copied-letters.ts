import { evidenceBar } from "../detectors/e-bh.ts";
import { logEvidence } from "../detectors/e-process.ts";
import { type Topic, termsOf, type Voice } from "./emerging-topics.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { shinglesOf } from "./shingles.ts";

/**
 * Letters that many customers suddenly send in nearly the same words: somebody called for them, or one form is filled in by all.
 * A letter that came as often before is none. Of the letters that stand at most the share `rate` is there by chance.
 */
export function copiedLetters(history: readonly Voice[], recent: readonly Voice[], rate = 0.1): Topic[] {
  const before = new Map(history.map((voice) => [voice.id, voice]));
  const now = new Map(recent.filter(isLetter).map((voice) => [voice.id, voice]));
  const customersBefore = customersOf(history).size;
  const customersNow = customersOf(recent).size;

  const letters = nearDuplicates([...now.values(), ...history.filter(isLetter)]).map((ids) => {
    const voices = ids.flatMap((id) => now.get(id) ?? []);
    const customers = customersOf(voices).size;
    const earlier = customersOf(ids.flatMap((id) => before.get(id) ?? [])).size;
    const expected = (customersNow * (earlier + unseen)) / (customersBefore + 2 * unseen);
    return { voices, customers, expected, logEvidence: logEvidence(customers, expected) };
  });
  const bar = evidenceBar(
    letters.map((letter) => letter.logEvidence),
    Math.max(now.size, letters.length),
    rate,
  );
  return letters
    .filter((letter) => letter.customers >= leastCustomers && letter.logEvidence >= bar)
    .map(({ voices, ...letter }) => ({
      ...letter,
      voices: voices.map(({ id }) => id),
      words: wordsOfAll(voices, history),
    }))
    .filter(({ words }) => words.length > 0);
}

const leastCustomers = 3;
// A letter never read yet may come all the same (Jeffreys).
const unseen = 0.5;
// "什么时候发货" in the same words is no copy of anything.
const leastShingles = 15;
const wordsAtMost = 5;

function isLetter({ text }: Voice): boolean {
  return shinglesOf(text).size >= leastShingles;
}

function customersOf(voices: readonly Voice[]): Set<string> {
  return new Set(voices.map(({ customer }) => customer));
}

/** Words that stand in every copy, the rarest first: what is one person's alone stands in no name of a signal. */
function wordsOfAll(voices: readonly Voice[], history: readonly Voice[]): string[] {
  const [first, ...others] = voices.map(({ text }) => termsOf(text));
  const common = others.reduce((terms, other) => terms.intersection(other), first!);
  const usual = Map.groupBy(
    history.flatMap(({ text }) => [...termsOf(text).intersection(common)]),
    (term) => term,
  );
  return [...common]
    .toSorted((one, other) => (usual.get(one)?.length ?? 0) - (usual.get(other)?.length ?? 0))
    .slice(0, wordsAtMost);
}
