import type { ReadText } from "../text/read-text.ts";
import { findHits } from "../text/signals.ts";
import { type DemandCode, standardTaxonomy } from "../text/taxonomy.ts";
import { rankLabels, wordsOf } from "./rank-labels.ts";

export interface DemandSuggestion {
  demand: DemandCode;
  confidence: number;
  words: string[];
}

/** What the customer wants, as far as the words say; `other` when they do not. */
export function suggestDemand(text: ReadText, taxonomy = standardTaxonomy()): DemandSuggestion {
  const [best, next] = rankLabels(findHits(text, taxonomy.demandSignals));
  const demand = taxonomy.demands.find(({ code }) => code === best?.label);
  if (!best || !demand) return { demand: "other", confidence: 0.5, words: [] };
  return {
    demand: demand.code,
    confidence: confidenceOf(best.score, next?.score ?? 0),
    words: wordsOf(best),
  };
}

function confidenceOf(score: number, rivalScore: number): number {
  return Math.round((100 * score) / (score + rivalScore + 2)) / 100;
}
