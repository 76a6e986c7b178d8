import type { z } from "zod";
import type { factQuestion } from "../../../shared/api/law-view.ts";
import { freeRules, withPromises } from "../layers/lay-rules.ts";
import { questionsFor } from "../questions.ts";
import type { Ground } from "./ground.ts";
import { valuesOf } from "./known-fact.ts";

/** What is still unknown and can change the result, as many as a person can be asked at once. */
export function openQuestions(ground: Ground): Question[] {
  const asked = remembered.get(ground.digest) ?? questionsOn(ground);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(ground.digest, asked);
  return asked;
}

type Question = z.input<typeof factQuestion>;

// Finding out what can change the result evaluates the rules many times, and a case is looked at more often than it changes.
const remembered = new Map<string, Question[]>();
const mostRemembered = 500;

function questionsOn({ known, rules }: Ground): Question[] {
  const facts = withPromises(valuesOf(known), rules);
  return questionsFor(facts as Parameters<typeof questionsFor>[0], freeRules(rules))
    .slice(0, mostAtOnce)
    .map(({ fact, question, kind, choices }) => ({ fact, question, kind, choices }));
}

const mostAtOnce = 5;
