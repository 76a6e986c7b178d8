import type { Evaluation } from "./entitlement.ts";
import { evaluate } from "./evaluate.ts";
import { factsSchema } from "./facts.ts";
import {
  type FactQuestion,
  type PartialFacts,
  type PossibleQuestion,
  questionCatalogue,
} from "./question-catalogue.ts";
import type { RulePack } from "./rule-pack.ts";

/**
 * What is still to ask: of the facts that are not known, those whose answer can change the result, alone or together
 * with one other answer. The one that can change it most comes first.
 */
export function questionsFor(known: PartialFacts, furtherPacks: RulePack[] = []): FactQuestion[] {
  const { questions, bind } = questionCatalogue();
  const bindings = bind(factsSchema.parse(known));
  const open = questions.filter(({ fact, isFitting }) => known[fact] === undefined && isFitting(bindings));
  const resultOf = rememberedResults(furtherPacks);
  return open
    .map((question) => ({ question, weight: weightOf(question, open, known, resultOf) }))
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight)
    .map(({ question: { fact, question, kind, choices } }) => ({ fact, question, kind, choices }));
}

type ResultOf = (facts: PartialFacts) => string;

// How many different results the answers lead to; where they make no difference alone, then together with one other
// answer after which the question would still be put.
function weightOf(
  question: PossibleQuestion,
  open: PossibleQuestion[],
  known: PartialFacts,
  resultOf: ResultOf,
): number {
  const differing = (context: PartialFacts) => new Set(answered(question, context).map(resultOf)).size;
  const alone = differing(known);
  if (alone > 1) return alone;
  const contexts = open
    .filter((other) => other !== question)
    .flatMap((other) => answered(other, known))
    .filter((context) => isStillFitting(question, context));
  return Math.max(alone, ...contexts.map(differing));
}

function isStillFitting({ isFitting }: PossibleQuestion, context: PartialFacts): boolean {
  return isFitting(questionCatalogue().bind(factsSchema.parse(context)));
}

function answered({ fact, tried }: PossibleQuestion, known: PartialFacts): PartialFacts[] {
  return tried(known).map((value) => ({ ...known, [fact]: value }));
}

// Two questions meet in both orders, so every pair of answers comes up twice.
function rememberedResults(furtherPacks: RulePack[]): ResultOf {
  const results = new Map<string, string>();
  return (facts) => {
    const key = JSON.stringify(Object.entries(facts).sort(([a], [b]) => a.localeCompare(b)));
    const result = results.get(key) ?? gist(evaluate(factsSchema.parse(facts), furtherPacks));
    results.set(key, result);
    return result;
  };
}

// What the customer gets and on which terms; other words or articles alone are no difference to anybody.
function gist({ expected }: Evaluation): string {
  return JSON.stringify(
    expected.map(({ remedy, amount_fen, level, liable, freight_by, choice_group }) => [
      remedy,
      amount_fen,
      level,
      liable,
      freight_by,
      choice_group,
    ]),
  );
}
