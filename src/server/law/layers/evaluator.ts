import type { FactValues } from "../assessment/known-fact.ts";
import type { Evaluation } from "../entitlement.ts";
import { evaluate } from "../evaluate.ts";
import { factsSchema } from "../facts.ts";
import { freeRules, type LaidRule, withPromises } from "./lay-rules.ts";
import { pricePacks } from "./price-packs.ts";

/** What the law gives together with these rules of the house; made once, asked for many complaints. */
export function evaluatorWith(rules: readonly LaidRule[]): (facts: FactValues) => Evaluation {
  const free = freeRules(rules);
  const own = new Set(rules.map(({ id }) => id));
  return (facts) => {
    const packs = [...free, ...pricePacks(rules, facts)];
    const { notEntitled, ...result } = evaluate(factsSchema.parse(withPromises(facts, rules)), packs);
    // Whoever asks about a promise of the house is answered that before anything else.
    const ownFirst = notEntitled.toSorted((a, b) => Number(own.has(b.rule)) - Number(own.has(a.rule)));
    return { ...result, notEntitled: ownFirst };
  };
}
