import type { FactValues } from "../assessment/known-fact.ts";
import type { Evaluation } from "../entitlement.ts";
import { evaluate } from "../evaluate.ts";
import { factsSchema } from "../facts.ts";
import { freeRules, type LaidRule, withPromises } from "./lay-rules.ts";
import { pricePacks } from "./price-packs.ts";

/** What the law gives together with these rules of the house; made once, asked for many complaints. */
export function evaluatorWith(rules: readonly LaidRule[]): (facts: FactValues) => Evaluation {
  const free = freeRules(rules);
  return (facts) =>
    evaluate(factsSchema.parse(withPromises(facts, rules)), [...free, ...pricePacks(rules, facts)]);
}
