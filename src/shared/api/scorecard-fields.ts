import { z } from "zod";
import { channel, moment, person, words } from "./fields.ts";

/** What a conversation is judged by: sections of criteria with weights that sum to 100. */

export const scorecardCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);
export const criterionCode = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const inBoth = (most: number) => z.strictObject({ zh: words(most), en: words(most) });

const scalePoint = z.strictObject({
  code: criterionCode,
  zh: words(30),
  en: words(60),
  /** How much of the criterion's weight it earns, in percent. */
  share: z.int().min(0).max(100),
});

export const criterion = z
  .strictObject({
    code: criterionCode,
    zh: words(60),
    en: words(120),
    guidance: inBoth(600).nullable(),
    kind: z.enum(["yes_no", "scale"]),
    /** Of a scale, from the least to the most. */
    points: z.array(scalePoint).max(9),
    weight: z.int().min(0).max(100),
    /** Points on top, when it is a bonus; then it has no weight. */
    bonusPoints: z.int().min(1).max(20).nullable(),
    mayNotApply: z.boolean(),
    /** Failing it costs the section or everything. */
    critical: z.enum(["section", "all"]).nullable(),
    /** The rule of the automatic inspection that looks at the same thing. */
    ruleCode: z
      .string()
      .max(60)
      .regex(/^[a-z][a-z0-9_]*$/)
      .nullable(),
  })
  .meta({ id: "Criterion" });
export type Criterion = z.infer<typeof criterion>;

export const scorecardForm = z
  .strictObject({
    zh: words(60),
    en: words(120),
    /** Which conversations it is for; empty: all of them. */
    channels: z.array(channel).max(20),
    categories: z
      .array(
        z
          .string()
          .max(90)
          .regex(/^[a-z0-9_]+(\/[a-z0-9_]+)?$/),
      )
      .max(100),
    /** The most that bonuses can add together. */
    bonusCap: z.int().min(0).max(20),
    sections: z
      .array(
        z.strictObject({
          code: criterionCode,
          zh: words(60),
          en: words(120),
          criteria: z.array(criterion).max(30),
        }),
      )
      .max(12),
  })
  .meta({ id: "ScorecardForm" });
export type ScorecardForm = z.infer<typeof scorecardForm>;

export const scorecardHead = z
  .object({
    code: z.string(),
    version: z.int(),
    zh: z.string(),
    en: z.string(),
    channels: z.array(channel),
    categories: z.array(z.string()),
    state: z.enum(["draft", "in_review", "published"]),
    /** Comes with the product. */
    isGiven: z.boolean(),
    isInForce: z.boolean(),
    revision: z.int(),
    author: person.nullable(),
    madeAt: moment.nullable(),
    sentAt: moment.nullable(),
    returnedWords: z.string().nullable(),
    publishedBy: person.nullable(),
    publishedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
    evaluations: z.int(),
  })
  .meta({ id: "ScorecardHead" });
export type ScorecardHead = z.infer<typeof scorecardHead>;
