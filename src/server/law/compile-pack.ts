import { BrokenPack } from "../text/read-pack.ts";
import { type Vocabulary, vocabularyOf } from "./case-facts.ts";
import { day, type Expression, type KnownNames, sum, WrongExpression, yesOrNo } from "./expression.ts";
import type { Answerable, Grant, Refusal, Rule, RulePack, Support } from "./rule-pack.ts";

export type CompiledGrant = Grant & {
  applies: Expression<boolean>;
  isOpen: Expression<boolean>;
  merchantPaysFreight: Expression<boolean>;
  amountOf: Expression<number | null>;
  lastDayOf: Expression<string>;
  performByOf: Expression<string>;
  citesWhen: CompiledCitation[];
};
export type CompiledRefusal = Refusal & {
  applies: Expression<boolean>;
  claimedOf: Expression<number | null>;
};
export type CompiledRule = Omit<Rule, "grants" | "denies"> & {
  applies: Expression<boolean>;
  citesWhen: CompiledCitation[];
  grants: CompiledGrant[];
  denies: CompiledRefusal[];
};
export type CompiledAnswerable = Answerable & { applies: Expression<boolean> };
export type CompiledSupport = Support & { applies: Expression<boolean> };
export type CompiledPack = {
  vocabulary: Vocabulary;
  rules: CompiledRule[];
  answerable: CompiledAnswerable[];
  supports: CompiledSupport[];
};
type CompiledCitation = { applies: Expression<boolean>; cite: string[] };

/** Reads every expression of a pack once; what cannot be read is named with its rule. */
export function compilePack(pack: RulePack): CompiledPack {
  const vocabulary = explained("definitions", () => vocabularyOf(pack.definitions));
  const { names } = vocabulary;
  return {
    vocabulary,
    rules: compileRules(pack.rules, names),
    answerable: pack.answerable.map((entry) => compileEntry(entry, names)),
    supports: pack.supports.map((entry) => compileEntry(entry, names)),
  };
}

export function compileRules(rules: Rule[], names: KnownNames): CompiledRule[] {
  return rules.map((rule) => explained(rule.id, () => compileRule(rule, names)));
}

function compileEntry<Entry extends { id: string; when: string }>(entry: Entry, names: KnownNames) {
  return explained(entry.id, () => ({ ...entry, applies: yesOrNo(entry.when, names) }));
}

function compileRule(rule: Rule, names: KnownNames): CompiledRule {
  return {
    ...rule,
    applies: yesOrNo(rule.when, names),
    citesWhen: compileCitations(rule.cite_when, names),
    grants: rule.grants.map((grant) => compileGrant(grant, names)),
    denies: rule.denies.map((refusal) => ({
      ...refusal,
      applies: yesOrNo(refusal.when ?? "true", names),
      claimedOf: sum(refusal.claimed ?? "null", names),
    })),
  };
}

function compileGrant(grant: Grant, names: KnownNames): CompiledGrant {
  return {
    ...grant,
    applies: yesOrNo(grant.when ?? "true", names),
    isOpen: yesOrNo(grant.may, names),
    merchantPaysFreight: yesOrNo(grant.merchant_pays_freight_when, names),
    amountOf: sum(grant.amount ?? "null", names),
    lastDayOf: day(grant.last_day ?? '""', names),
    performByOf: day(grant.perform_by ?? '""', names),
    citesWhen: compileCitations(grant.cite_when, names),
  };
}

function compileCitations(entries: Rule["cite_when"], names: KnownNames): CompiledCitation[] {
  return entries.map(({ when, cite }) => ({ applies: yesOrNo(when, names), cite }));
}

function explained<Result>(where: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof WrongExpression)) throw error;
    throw new BrokenPack(`${where}: ${error.message}`, { cause: error });
  }
}
