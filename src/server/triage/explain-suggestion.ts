import type { Taxonomy } from "../text/taxonomy.ts";
import type { CategoryGuess } from "./guess-categories.ts";
import type { DemandSuggestion } from "./suggest-demand.ts";
import type { FastLaneHit } from "./suggest-severity.ts";

export interface Reason {
  zh: string;
  en: string;
  /** The customer's words the reason rests on. */
  words: string[];
}

interface Suggested {
  category: CategoryGuess;
  fastLane: FastLaneHit[];
  demand?: DemandSuggestion;
}

/** Why a suggestion is what it is, in sentences for the person who decides. */
export function explainSuggestion({ category, fastLane, demand }: Suggested, taxonomy: Taxonomy): Reason[] {
  return [
    categoryReason(category, taxonomy),
    ...fastLane.map(({ rule, words }) => ({ zh: rule.zh, en: rule.en, words })),
    ...(demand ? demandReason(demand, taxonomy) : []),
  ];
}

function categoryReason({ category, second, words }: CategoryGuess, { categories }: Taxonomy): Reason {
  const first = categories.find(({ code }) => code === category);
  const below = first?.seconds.find(({ code }) => code === second);
  if (words.length === 0 || !first || !below) return nothingRecognised;
  return {
    zh: `顾客的话像是“${first.zh} / ${below.zh}”`,
    en: `The customer's words point to “${first.en} / ${below.en}”`,
    words,
  };
}

const nothingRecognised: Reason = {
  zh: "没有认出明确的问题，请人工判断",
  en: "No plain trouble was recognised; please decide by reading",
  words: [],
};

function demandReason({ demand, words }: DemandSuggestion, { demands }: Taxonomy): Reason[] {
  const named = demands.find(({ code }) => code === demand);
  if (words.length === 0 || !named) return [];
  return [{ zh: `顾客的诉求像是“${named.zh}”`, en: `The customer seems to want: ${named.en}`, words }];
}
