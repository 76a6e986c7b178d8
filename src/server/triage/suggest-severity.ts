import type { ReadText } from "../text/read-text.ts";
import { findHits } from "../text/signals.ts";
import type { FastLaneRule, SeverityCode, Taxonomy } from "../text/taxonomy.ts";
import type { CategoryGuess } from "./guess-categories.ts";

export interface SeveritySuggestion {
  severity: SeverityCode;
  fastLane: FastLaneHit[];
}

/** A fast-lane rule that holds, with the words that made it hold. */
export interface FastLaneHit {
  rule: FastLaneRule;
  words: string[];
}

/** Where the category starts, raised by every fast-lane rule that holds. */
export function suggestSeverity(
  text: ReadText,
  guess: CategoryGuess,
  taxonomy: Taxonomy,
): SeveritySuggestion {
  const hits = findHits(
    text,
    taxonomy.fastLane.flatMap((rule) => rule.signals),
  );
  const fastLane = taxonomy.fastLane
    .map((rule) => ({ rule, words: hits.filter((hit) => hit.label === rule.code).map((hit) => hit.words) }))
    .filter(({ rule, words }) => words.length > 0 || namesCategory(rule, guess))
    .map(({ rule, words }) => ({ rule, words: words.length > 0 ? words : guess.words }));
  const severities = [startingSeverity(guess, taxonomy), ...fastLane.map(({ rule }) => rule.severity)];
  return { severity: gravest(severities, taxonomy), fastLane };
}

function namesCategory(rule: FastLaneRule, { category, second }: CategoryGuess): boolean {
  return rule.categories.includes(`${category}/${second}`);
}

function startingSeverity({ category, second }: CategoryGuess, { categories }: Taxonomy): SeverityCode {
  const seconds = categories.find(({ code }) => code === category)?.seconds ?? [];
  return seconds.find(({ code }) => code === second)?.severity ?? "normal";
}

function gravest(severities: SeverityCode[], taxonomy: Taxonomy): SeverityCode {
  const order = taxonomy.severities.map(({ code }) => code);
  return severities.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a));
}
