import type { ReadText } from "../text/read-text.ts";
import { findHits } from "../text/signals.ts";
import type { Taxonomy } from "../text/taxonomy.ts";
import { type RankedLabel, rankLabels, wordsOf } from "./rank-labels.ts";

export interface CategoryGuess {
  category: string;
  second: string;
  /** The share of such guesses that turn out right, 0 to 1. */
  confidence: number;
  /** The customer's words that led here. */
  words: string[];
}

/** The likely categories of a text, likeliest first; a guess with little confidence when nothing is recognised. */
export function guessCategories(text: ReadText, taxonomy: Taxonomy): [CategoryGuess, ...CategoryGuess[]] {
  const [best, ...rest] = rankLabels(findHits(text, taxonomy.categorySignals)).slice(0, 4);
  if (!best) return [nothingRecognised];
  const rival = rest[0]?.score ?? 0;
  return [guess(best, rival), ...rest.map((label) => guess(label, best.score))];
}

// Of complaints that name no plain trouble, most find the goods not good enough.
const nothingRecognised: CategoryGuess = {
  category: "goods_quality",
  second: "other",
  confidence: 0.3,
  words: [],
};

function guess(ranked: RankedLabel, rivalScore: number): CategoryGuess {
  const [category = "other", second = "other"] = ranked.label.split("/");
  return { category, second, confidence: confidenceOf(ranked.score, rivalScore), words: wordsOf(ranked) };
}

// Fitted on the held-out texts of bench/judge-category.ts, which prints how often each confidence was right.
function confidenceOf(score: number, rivalScore: number): number {
  const evidence = 0.8 * Math.log((score + 1) / (rivalScore + 1)) + 0.054 * Math.min(score, 15) - 0.3;
  return Math.round(100 / (1 + Math.exp(-evidence))) / 100;
}
