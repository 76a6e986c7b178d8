import type { z } from "zod";
import type { articleHead as headView, statuteRule } from "../../../shared/api/law-view.ts";
import { type Article, mayBeQuoted } from "../articles.ts";
import { type Rule, standardPack } from "../rule-pack.ts";

export function articleHead(article: Article): z.input<typeof headView> {
  return {
    id: article.id,
    law: article.law,
    lawEn: article.law_en,
    article: article.article,
    version: article.version,
    effective: article.effective,
    effectiveTo: article.effective_to,
    status: article.status,
    verification: article.verification,
    mayBeQuoted: mayBeQuoted(article),
  };
}

/** The rules of the statute packs that rest on an article, or refuse by it. */
export function citedBy(id: string): z.input<typeof statuteRule>[] {
  return standardPack()
    .rules.filter((rule) => citationsOf(rule).has(id))
    .map((rule) => ({ id: rule.id, title: rule.title }));
}

function citationsOf(rule: Rule): Set<string> {
  const cited = [rule, ...rule.grants, ...rule.denies].flatMap((part) => [
    ...part.cite,
    ...("cite_when" in part ? part.cite_when.flatMap(({ cite }) => cite) : []),
  ]);
  // "CRH-15|CRHO-15": whichever was in force.
  return new Set(cited.flatMap((each) => each.split("|")));
}
