import { z } from "zod";
import { BrokenPack, packsFolder, readPack } from "../text/read-pack.ts";
import { articleById } from "./articles.ts";
import { authorityLevels, layers, parties, performRules, remedies } from "./entitlement.ts";

/** Rules as they are written: conditions and sums are expressions over the facts and the definitions. */
export type RulePack = z.infer<typeof rulePackSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Grant = z.infer<typeof grantSchema>;
export type Refusal = z.infer<typeof denialSchema>;
export type Answerable = z.infer<typeof answerableSchema>;
export type Support = z.infer<typeof supportSchema>;

/** The law itself: the packs of `packs/law`, in this order. */
export function standardPack(): RulePack {
  standard ??= mergePacks(standardFiles.map((file) => readPack(rulePackSchema, packsFolder, `law/${file}`)));
  return standard;
}

let standard: RulePack | undefined;

const standardFiles = [
  "definitions.yaml",
  "parties.yaml",
  "return-and-quality.yaml",
  "delivery-and-price.yaml",
  "honesty-and-safety.yaml",
  "people-and-data.yaml",
];

/** A pack written by somebody else, such as a house's own promises. */
export function readRulePack(written: unknown): RulePack {
  const result = rulePackSchema.safeParse(written);
  if (result.success) return result.data;
  throw new BrokenPack(z.prettifyError(result.error));
}

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const expression = z.string().min(1);

// "CRH-15|CRHO-15": whichever of the two was in force.
const citation = z
  .string()
  .refine((text) => text.split("|").every((id) => articleById(id) !== undefined), "no such article");
const citations = z.array(citation).default([]);
const citationsIf = z.array(z.strictObject({ when: expression, cite: citations })).default([]);

const grantSchema = z.strictObject({
  remedy: z.enum(remedies),
  when: expression.optional(),
  amount: expression.optional(),
  may: expression.default("false"),
  liable: z.enum(parties).optional(),
  freight_by: z.enum(["consumer", "merchant"]).nullable().default(null),
  merchant_pays_freight_when: expression.default("false"),
  choice: z.string().optional(),
  /** Something of its own beside the goods complained of, so that its price may come on top of theirs. */
  apart: z.boolean().default(false),
  last_day: expression.optional(),
  /** A last day that is a rest day moves (CC-203), for whoever asks in between. */
  moves_after_rest: z.boolean().default(false),
  perform: z.enum(performRules).default("PROMPT"),
  perform_by: expression.optional(),
  cite: citations,
  cite_when: citationsIf,
  agent: bilingual.optional(),
  customer: bilingual.optional(),
});

const denialSchema = z.strictObject({
  remedy: z.enum(remedies),
  when: expression.optional(),
  why: bilingual,
  customer: bilingual,
  cite: citations.refine((ids) => ids.length > 0, "a refusal cites its article"),
  liable: z.enum(parties).optional(),
  claimed: expression.optional(),
});

const ruleSchema = z.strictObject({
  id: z.string(),
  title: bilingual,
  layer: z.enum(layers).default("statute"),
  /** First and last day of the facts to which the rule applies. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  when: expression,
  cite: citations,
  cite_when: citationsIf,
  burden: bilingual.default({ zh: "谁主张，谁举证", en: "Whoever claims proves" }),
  authority: z.enum(authorityLevels).default("L1"),
  agent: bilingual.optional(),
  customer: bilingual.optional(),
  exceptions: z.array(bilingual).default([]),
  grants: z.array(grantSchema).default([]),
  denies: z.array(denialSchema).default([]),
});

const answerableSchema = z.strictObject({
  id: z.string(),
  title: bilingual,
  when: expression,
  party: z.enum(parties),
  /** Answers in the merchant's place, or beside the merchant, or not at all. */
  refund: z.enum(["instead", "beside", "none"]),
  punitive: z.enum(["instead", "beside", "none"]),
  punitive_may: z.boolean().default(false),
  cite: citations,
  agent: bilingual,
  customer: bilingual,
});

const supportSchema = z.strictObject({
  id: z.string(),
  title: bilingual,
  when: expression,
  cite: citations,
  agent: bilingual,
});

const rulePackSchema = z.strictObject({
  definitions: z.array(z.strictObject({ name: z.string(), is: expression, means: z.string() })).default([]),
  answerable: z.array(answerableSchema).default([]),
  /** Articles that stand behind whatever else is due. */
  supports: z.array(supportSchema).default([]),
  rules: z.array(ruleSchema).default([]),
});

function mergePacks(packs: RulePack[]): RulePack {
  return {
    definitions: packs.flatMap(({ definitions }) => definitions),
    answerable: packs.flatMap(({ answerable }) => answerable),
    supports: packs.flatMap(({ supports }) => supports),
    rules: packs.flatMap(({ rules }) => rules),
  };
}
