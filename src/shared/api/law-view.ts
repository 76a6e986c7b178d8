import { z } from "zod";
import { factName, factValue } from "./fact-value.ts";
import { actorKind, id, moment, money, person } from "./fields.ts";
import { day, layer } from "./layer-rule.ts";

/** What the law and the house's own word give a customer, as staff see it. */

export const bilingual = z.object({ zh: z.string(), en: z.string() });

export const articleHead = z.object({
  id: z.string(),
  law: z.string(),
  lawEn: z.string(),
  article: z.string(),
  version: z.string(),
  effective: day,
  effectiveTo: day.nullable(),
  status: z.enum(["in_force", "superseded", "repealed"]),
  verification: z.enum([
    "verbatim_two_sources",
    "verbatim_one_source",
    "verbatim_secondary_web",
    "unverified",
  ]),
  /** Unverified wording is never quoted to a customer. */
  mayBeQuoted: z.boolean(),
});

export const statuteRule = z.object({ id: z.string(), title: bilingual });

export const article = z
  .object({
    ...articleHead.shape,
    text: z.string(),
    source: z.string(),
    crossCheck: z.string().nullable(),
    note: z.string().nullable(),
    citedBy: z.array(statuteRule),
  })
  .meta({ id: "LawArticle" });

export const articleRow = z
  .object({
    ...articleHead.shape,
    /** The place in the text that was looked for, or its beginning. */
    excerpt: z.string(),
    citedBy: z.array(statuteRule),
  })
  .meta({ id: "LawArticleRow" });

export const factAnswers = z.object({
  answers: z
    .array(z.object({ fact: factName, value: factValue, source: z.enum(["staff", "customer"]) }))
    .min(1)
    .max(40),
});

export const knownFact = z
  .object({
    name: z.string(),
    value: z.unknown(),
    source: z.enum(["goods", "shop", "order", "complaint", "finding", "earlier_answer", "staff", "customer"]),
    by: person.nullable(),
    at: moment.nullable(),
  })
  .meta({ id: "KnownFact" });

export const factQuestion = z
  .object({
    fact: z.string(),
    question: bilingual,
    /** How it is answered: one of the choices, a time, a whole number, or a share from 0 to 1. */
    kind: z.enum(["choice", "moment", "count", "share"]),
    choices: z.array(z.object({ value: z.unknown(), label: bilingual })),
  })
  .meta({ id: "FactQuestion" });

export const citation = articleHead.pick({
  id: true,
  law: true,
  lawEn: true,
  article: true,
  mayBeQuoted: true,
});

/** The house's rule, in the version that bound it on the day of the purchase. */
export const boundBy = z
  .object({
    ruleId: id,
    version: z.int(),
    layer,
    kind: z.string(),
    name: bilingual,
    validFrom: day,
    validTo: day.nullable(),
  })
  .meta({ id: "BindingRule" });

export const entitlement = z
  .object({
    remedy: z.string(),
    amount: money.nullable(),
    /** Last day, until its end, on which the customer can claim. */
    exerciseBy: day.nullable(),
    /** The last day in the other way of counting, where a holiday makes a difference. */
    otherCount: day.nullable(),
    performBy: day.nullable(),
    performRule: z.enum([
      "REFUND_7D_AFTER_RETURN",
      "PROMPT",
      "IMMEDIATE",
      "EXPRESS_REPLY_7D",
      "REGULATOR_ACCEPT_7WD",
      "NONE",
    ]),
    level: z.enum(["must", "may"]),
    liable: z.string(),
    freightBy: z.enum(["consumer", "merchant"]).nullable(),
    choiceGroup: z.string().nullable(),
    rule: z.string(),
    layer: z.enum(["statute", "platform", "promise", "goodwill"]),
    agent: bilingual,
    customer: bilingual,
    burden: bilingual,
    authority: z.string(),
    exceptions: z.array(bilingual),
    citations: z.array(citation),
    boundBy: z.array(boundBy),
  })
  .meta({ id: "Entitlement" });

export const denial = z
  .object({
    remedy: z.string(),
    rule: z.string(),
    why: bilingual,
    customer: bilingual,
    citations: z.array(citation),
    liable: z.string().nullable(),
    claimed: money.nullable(),
    boundBy: z.array(boundBy),
  })
  .meta({ id: "Denial" });

export const assessment = z
  .object({
    id,
    asOf: day,
    assessedAt: moment,
    assessedBy: z.object({ kind: actorKind, name: z.string() }),
    entitlements: z.array(entitlement),
    denials: z.array(denial),
    /** A message that says all this to the customer, in the language of the complaint. */
    wording: z.string(),
  })
  .meta({ id: "Assessment" });

export const rights = z
  .object({
    facts: z.array(knownFact),
    /** What is still unknown and can change the result, the most telling first. */
    questions: z.array(factQuestion),
    assessment: assessment.nullable(),
    /** Facts or rules have changed since the assessment. */
    isStale: z.boolean(),
    /** What the reader may give of their own will where a promise does not reach. */
    goodwill: z.object({ coupon: money, reason: bilingual }).nullable(),
  })
  .meta({ id: "Rights" });
