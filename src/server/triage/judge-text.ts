import { judgeMood } from "../text/mood.ts";
import { readText } from "../text/read-text.ts";
import { standardTaxonomy } from "../text/taxonomy.ts";
import { explainSuggestion } from "./explain-suggestion.ts";
import { guessCategories } from "./guess-categories.ts";
import { suggestDemand } from "./suggest-demand.ts";

/** What triage judges about a text, in the labels that figures are compared by. */

export function judgeCategory(words: string) {
  const text = readText(words);
  const taxonomy = standardTaxonomy();
  const [best] = guessCategories(text, taxonomy);
  const reasons = explainSuggestion({ category: best, fastLane: [] }, taxonomy);
  return { category: best.category, second: best.second, confidence: best.confidence, reasons };
}

export function judgeDemand(words: string) {
  return withoutWords(suggestDemand(readText(words)));
}

export function judgeMoodOf(words: string) {
  return withoutWords(judgeMood(readText(words)));
}

function withoutWords<Suggestion extends { words: string[] }>({ words, ...suggestion }: Suggestion) {
  return suggestion;
}
