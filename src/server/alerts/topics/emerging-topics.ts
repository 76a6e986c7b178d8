import { segment } from "../../text/segment.ts";
import { evidenceBar } from "../detectors/e-bh.ts";
import { logEvidence } from "../detectors/e-process.ts";

export type Voice = { id: string; customer: string; text: string };

/** Words that are suddenly on many lips, and who uses them. */
export type Topic = {
  words: string[];
  voices: string[];
  customers: number;
  expected: number;
  logEvidence: number;
};

/**
 * What customers suddenly write about and did not before: troubles for which no batch, product or carrier is known. Each word
 * and each pair of neighbouring words is a stratum; its share of the history says how many customers to expect, so that a day on
 * which everybody writes more is nothing. Of the words that stand at most the share `rate` is there by chance.
 */
export function emergingTopics(history: readonly Voice[], recent: readonly Voice[], rate = 0.1): Topic[] {
  const before = usersOfTerms(history);
  const now = usersOfTerms(recent);
  const { size: customersBefore } = new Set(history.map(({ customer }) => customer));
  const { size: customersNow } = new Set(recent.map(({ customer }) => customer));
  const expectedOf = (term: string) =>
    (customersNow * ((before.get(term)?.size ?? 0) + unseen)) / (customersBefore + 2 * unseen);

  const weighed = [...now].map(([term, customers]) => {
    const expected = expectedOf(term);
    return { term, customers, expected, logEvidence: logEvidence(customers.size, expected) };
  });
  const watched = new Set([...before.keys(), ...now.keys()]).size;
  const bar = evidenceBar(
    weighed.map((each) => each.logEvidence),
    watched,
    rate,
  );
  const standing = weighed
    .filter((each) => each.logEvidence >= bar)
    .toSorted((one, other) => other.logEvidence - one.logEvidence || (one.term < other.term ? -1 : 1));
  return joined(standing).map((topic) => ({
    words: topic.map(({ term }) => term),
    voices: recent.filter(({ customer }) => topic[0]!.customers.has(customer)).map(({ id }) => id),
    customers: topic[0]!.customers.size,
    expected: topic[0]!.expected,
    logEvidence: topic[0]!.logEvidence,
  }));
}

// A word never read yet may come all the same (Jeffreys).
const unseen = 0.5;

type Weighed = { term: string; customers: Set<string>; expected: number; logEvidence: number };

/** Words that mostly the same customers use are one topic, named by the most telling of them. */
function joined(standing: Weighed[]): Weighed[][] {
  const topics: Weighed[][] = [];
  for (const each of standing) {
    const home = topics.find(([first]) => overlap(first!.customers, each.customers) >= 0.5);
    if (home) home.push(each);
    else topics.push([each]);
  }
  return topics;
}

function overlap(one: Set<string>, other: Set<string>): number {
  return one.intersection(other).size / Math.min(one.size, other.size);
}

/** A customer who writes three times uses a word once. */
function usersOfTerms(voices: readonly Voice[]): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { customer, text } of voices)
    for (const term of termsOf(text)) {
      const known = users.get(term);
      if (known) known.add(customer);
      else users.set(term, new Set([customer]));
    }
  return users;
}

/** What is told apart of a text: its words, and its pairs of neighbouring words. */
export function termsOf(text: string): Set<string> {
  const words = segment(text.slice(0, longestText)).map((piece) => piece.toLowerCase());
  const terms = new Set<string>();
  words.forEach((word, at) => {
    if (!isWord.test(word)) return;
    if (isTelling(word)) terms.add(word);
    const following = words[at + 1];
    if (following !== undefined && isWord.test(following)) terms.add(pairOf(word, following));
  });
  return terms;
}

const longestText = 5_000;
const isWord = /^\p{L}[\p{L}\p{M}'-]*$/u;

// A single Chinese sign, and a short English word, says little without its neighbour.
function isTelling(word: string): boolean {
  return /^\p{Script=Han}/u.test(word) ? [...word].length >= 2 : word.length >= 4;
}

function pairOf(word: string, following: string): string {
  return /\p{Script=Han}$/u.test(word) ? `${word}${following}` : `${word} ${following}`;
}
