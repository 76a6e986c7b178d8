import { applyRule } from "./apply-rule.ts";
import { isInForceOn } from "./cite.ts";
import { combine } from "./combine.ts";
import { type CompiledPack, type CompiledRule, compilePack, compileRules } from "./compile-pack.ts";
import type { Evaluation } from "./entitlement.ts";
import type { Facts } from "./facts.ts";
import { type RulePack, standardPack } from "./rule-pack.ts";

/**
 * What the customer is entitled to by these facts and what not, each with its rule. Further packs, such as what a house
 * promises, come on top: they improve on the law and never take from it.
 */
export function evaluate(facts: Facts, furtherPacks: RulePack[] = []): Evaluation {
  const { vocabulary, rules, answerable, supports } = lawPack();
  const bindings = vocabulary.bind(facts);
  const applied = [...rules, ...furtherPacks.flatMap(furtherRules)]
    .filter((rule) => isInForceOn(rule, facts.as_of) && rule.applies(bindings))
    .map((rule) => applyRule(rule, facts, bindings));
  return combine(applied, {
    answerable: answerable.filter((entry) => entry.applies(bindings)),
    supports: supports.filter((entry) => entry.applies(bindings)),
    date: facts.as_of,
  });
}

let compiledLaw: CompiledPack | undefined;

function lawPack(): CompiledPack {
  compiledLaw ??= compilePack(standardPack());
  return compiledLaw;
}

const compiledFurther = new WeakMap<RulePack, CompiledRule[]>();

function furtherRules(pack: RulePack): CompiledRule[] {
  let rules = compiledFurther.get(pack);
  if (!rules) {
    rules = compileRules(pack.rules, lawPack().vocabulary.names);
    compiledFurther.set(pack, rules);
  }
  return rules;
}
