import { z } from "zod";
import { factName, factValue } from "./fact-value.ts";
import { amountMinor, id, moment, person, words } from "./fields.ts";

/** What a house grants above the law: typed promises, and free ones with a condition of their own. */

export const layer = z.enum(["platform", "promise", "goodwill"]);
export const ruleKind = z.enum([
  "no_reason_days",
  "fake_multiple",
  "late_ship_pay",
  "price_protection",
  "free",
]);

const days = z.int().min(1).max(365);
/** An expression of CEL over the facts of a complaint. */
const expression = words(2_000);

export const ruleTerms = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("no_reason_days"),
    days,
    freightBy: z.enum(["consumer", "merchant"]),
  }),
  z.object({
    kind: z.literal("fake_multiple"),
    multiple: z.int().min(1).max(100),
    excludesRefund: z.boolean(),
  }),
  z.object({
    kind: z.literal("late_ship_pay"),
    shipWithinHours: z.int().min(1).max(2_160),
    amountMinor: amountMinor.min(1),
  }),
  z.object({ kind: z.literal("price_protection"), days }),
  z.object({
    kind: z.literal("free"),
    when: expression,
    remedy: words(40),
    /** What it comes to, in minor units; null where the remedy is not money. */
    amount: expression.nullable(),
    freightBy: z.enum(["consumer", "merchant"]).nullable(),
    whyZh: words(300),
    whyEn: words(300),
  }),
]);

export const day = z.iso.date();

/** A purchase as it might be, and what the rule must give for it: one piece for 299.00, delivered in three days. */
export const ruleCase = z.object({
  name: words(120),
  /** Null: the first day the version holds. */
  boughtOn: day.nullable().default(null),
  shippedAfterHours: z.int().min(0).max(2_160).default(12),
  askedAfterDays: z.int().min(0).max(1_000).default(1),
  /** The same goods cost this some days after they were bought. */
  laterPrice: z
    .object({ minor: amountMinor, afterDays: z.int().min(0).max(1_000) })
    .nullable()
    .default(null),
  /** Further facts of the fact schema, such as `{ "counterfeit": true }`. */
  facts: z.record(factName, factValue).default({}),
  expect: z.object({ isEntitled: z.boolean(), amountMinor: amountMinor.nullable().default(null) }),
});

export const newVersion = z.object({
  terms: ruleTerms,
  cases: z.array(ruleCase).min(1).max(20),
  validFrom: day,
  validTo: day.nullable().default(null),
});

export const newRule = z.object({
  layer,
  nameZh: words(80),
  nameEn: words(80),
  shopId: id.nullable().default(null),
  sku: words(80).nullable().default(null),
  ...newVersion.shape,
});

export const ruleVersion = z
  .object({
    ...newVersion.shape,
    version: z.int(),
    state: z.enum(["draft", "published", "withdrawn"]),
    restores: z.int().nullable(),
    writtenBy: person,
    writtenAt: moment,
    publishedBy: person.nullable(),
    publishedAt: moment.nullable(),
  })
  .meta({ id: "LayerRuleVersion" });

export const layerRule = z
  .object({
    id,
    layer,
    kind: ruleKind,
    nameZh: z.string(),
    nameEn: z.string(),
    shop: z.object({ id, name: z.string() }).nullable(),
    sku: z.string().nullable(),
    /** Newest first. */
    versions: z.array(ruleVersion),
  })
  .meta({ id: "LayerRule" });

/** How a draft fares before it is published. */
export const trial = z
  .object({
    /** Nothing stands against publishing. */
    isFit: z.boolean(),
    /** In the order of the rule's cases. */
    cases: z.array(
      z.object({
        name: z.string(),
        passed: z.boolean(),
        gotEntitled: z.boolean(),
        gotAmountMinor: z.int().nullable(),
      }),
    ),
    /** Where the law would be undercut, or the rule cannot be read. */
    faults: z.array(
      z.object({
        code: z.enum(["below_statute", "unreadable"]),
        zh: z.string(),
        en: z.string(),
      }),
    ),
    /** What closed complaints would have got, where it differs. */
    past: z.object({
      compared: z.int(),
      changed: z.array(
        z.object({
          number: z.string(),
          closedAt: moment,
          beforeMinor: z.int(),
          afterMinor: z.int(),
          gained: z.array(z.string()),
          lost: z.array(z.string()),
        }),
      ),
    }),
  })
  .meta({ id: "RuleTrial" });
