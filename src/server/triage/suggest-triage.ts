import { judgeMood } from "../text/mood.ts";
import { readText } from "../text/read-text.ts";
import { type DemandCode, type SeverityCode, standardTaxonomy } from "../text/taxonomy.ts";
import { explainSuggestion, type Reason } from "./explain-suggestion.ts";
import { guessCategories } from "./guess-categories.ts";
import { suggestDemand } from "./suggest-demand.ts";
import { suggestSeverity } from "./suggest-severity.ts";

export interface ComplaintWords {
  title?: string;
  text: string;
  /** What the customer wrote where the form asks for the demand. */
  demandText?: string;
}

export interface TriageSuggestion {
  category: string;
  second: string;
  severity: SeverityCode;
  demand: DemandCode;
  mood: string;
  confidence: number;
  reasons: Reason[];
  /** Codes of the fast-lane rules that hold. */
  fastLane: string[];
  alternatives: { category: string; second: string; confidence: number }[];
}

/** A first suggestion from the customer's words alone; a person decides. */
export function suggestTriage(words: ComplaintWords, taxonomy = standardTaxonomy()): TriageSuggestion {
  const { title, text, demandText } = words;
  const story = readText(title ? `${title}\n${text}` : text);
  const [best, ...others] = guessCategories(story, taxonomy);
  const { severity, fastLane } = suggestSeverity(story, best, taxonomy);
  const demand = suggestDemand(demandText ? readText(demandText) : story, taxonomy);
  return {
    category: best.category,
    second: best.second,
    severity,
    demand: demand.demand,
    mood: judgeMood(story).mood,
    confidence: best.confidence,
    reasons: explainSuggestion({ category: best, fastLane, demand }, taxonomy),
    fastLane: fastLane.map(({ rule }) => rule.code),
    alternatives: others.map(({ category, second, confidence }) => ({ category, second, confidence })),
  };
}
