import { z } from "zod";
import { channel, id, moment, person, words } from "./fields.ts";

/** Samples for people to judge: the plan, what it would draw, what it drew, and what that says of all. */

export const stratumKind = z.enum(["agent", "channel", "category", "shop"]);
export const samplingMethod = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("simple") }),
  z.object({
    kind: z.literal("stratified"),
    by: stratumKind,
    allocation: z.enum(["proportional", "neyman", "equal"]),
  }),
  z.object({ kind: z.literal("quota"), perAgent: z.int().min(1).max(200) }),
  z.object({
    kind: z.literal("risk"),
    /** By how much each trait raises the chance of being drawn; 0 leaves it aside. An ordinary conversation weighs 1. */
    weights: z.object({
      mood: z.number().min(0).max(100),
      reopened: z.number().min(0).max(100),
      cost: z.number().min(0).max(100),
      newAgent: z.number().min(0).max(100),
      longSilence: z.number().min(0).max(100),
      finding: z.number().min(0).max(100),
    }),
    /** From which cost, silence and days of service on. */
    costMinor: z.int().min(1).max(1_000_000_000),
    silenceMinutes: z.int().min(1).max(100_000),
    newAgentDays: z.int().min(1).max(365),
  }),
]);

const confidence = z.union([z.literal(0.9), z.literal(0.95), z.literal(0.99)]);
export const sampleSize = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fixed"), count: z.int().min(1).max(5_000) }),
  z.object({
    kind: z.literal("interval"),
    /** Shares in percent: how close the result shall come, and what is expected. */
    halfWidthPercent: z.number().min(0.5).max(50),
    expectedPercent: z.number().min(1).max(99),
    confidence,
  }),
  z.object({
    kind: z.literal("acceptance"),
    aql: z.union([
      z.literal(0.065),
      z.literal(0.1),
      z.literal(0.15),
      z.literal(0.25),
      z.literal(0.4),
      z.literal(0.65),
      z.literal(1),
      z.literal(1.5),
      z.literal(2.5),
      z.literal(4),
      z.literal(6.5),
    ]),
    level: z.enum(["S-1", "S-2", "S-3", "S-4", "I", "II", "III"]),
    /** Below this score, or with a critical error, a conversation counts as faulty. */
    passScore: z.number().min(0).max(100),
  }),
]);

export const samplingPlan = z.object({
  name: words(80),
  recurrence: z.enum(["none", "weekly", "monthly"]),
  /** Empty lists take everything. */
  filter: z.object({
    channels: z.array(channel).max(20),
    categories: z.array(words(60)).max(100),
    shopIds: z.array(id).max(200),
    staffIds: z.array(id).max(500),
  }),
  method: samplingMethod,
  /** Null where the method says how many. */
  size: sampleSize.nullable(),
  /** So many of them are judged by two people who do not see each other's result. */
  doubleCount: z.int().min(0).max(1_000),
  inspectorIds: z.array(id).min(1).max(50),
  /** What another plan has drawn already: counted in both and judged once, or judged again. */
  overlap: z.enum(["count_once", "judge_again"]),
});
export type SamplingPlan = z.output<typeof samplingPlan>;
export type StratumKind = z.output<typeof stratumKind>;

export const keptPlan = z
  .object({
    id,
    version: z.int(),
    isActive: z.boolean(),
    nextDrawAt: moment.nullable(),
    madeAt: moment,
    madeBy: person,
    draws: z.int(),
    plan: samplingPlan,
  })
  .meta({ id: "SamplingPlan" });

export const stratum = z
  .object({
    key: z.string(),
    label: z.string(),
    frameSize: z.int(),
    sampleSize: z.int(),
  })
  .meta({ id: "SampleStratum" });

export const acceptancePlan = z
  .object({
    codeLetter: z.string(),
    accept: z.int(),
    reject: z.int(),
    strictness: z.enum(["normal", "tightened"]),
    inspectsAll: z.boolean(),
  })
  .meta({ id: "AcceptancePlan" });

const estimate = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  standardError: z.number(),
  /** How much the design changes the variance against a simple random sample of the same size. */
  designEffect: z.number().nullable(),
});

export const samplePreview = z
  .object({
    from: moment,
    to: moment,
    frameSize: z.int(),
    sampleSize: z.int(),
    strata: z.array(stratum),
    /** Named in the filter, and nothing to draw from. */
    emptyStrata: z.array(z.string()),
    /** Half the width of the interval of a share, in percent, were it as expected. Null for weighted plans. */
    halfWidthPercent: z.number().nullable(),
    confidence: z.number(),
    expectedPercent: z.number(),
    /** The size the aim asked for before it met the frame; equals sampleSize unless something was raised or cut. */
    aimedSize: z.int(),
    acceptance: acceptancePlan.nullable(),
    /** The stream's share of faults that would pass 95 times of 100, and 10 of 100. */
    qualityPassed: z.object({ often: z.number(), rarely: z.number() }).nullable(),
    alreadyDrawn: z.int(),
    drawsCertainly: z.int(),
  })
  .meta({ id: "SamplePreview" });

export const sampleDraw = z
  .object({
    id,
    planId: id,
    planName: z.string(),
    planVersion: z.int(),
    seed: z.string(),
    from: moment,
    to: moment,
    frameSize: z.int(),
    frameDigest: z.string(),
    sampleSize: z.int(),
    drawnAt: moment,
    /** Null where the house drew by itself. */
    drawnBy: person.nullable(),
    judged: z.int(),
    /** To be judged by somebody, and given to nobody. */
    unassigned: z.int(),
  })
  .meta({ id: "SampleDraw" });

export const sampleItem = z
  .object({
    id,
    conversationId: id,
    complaintNumber: z.string(),
    agent: person.nullable(),
    endedAt: moment,
    stratum: z.string(),
    inclusionProbability: z.number(),
    /** Judged for the draw that took it first. */
    isCountedFromElsewhere: z.boolean(),
    assignedTo: person.nullable(),
    secondAssignedTo: person.nullable(),
    judged: z.int(),
    wanted: z.int(),
    score: z.number().nullable(),
  })
  .meta({ id: "SampleItem" });

export const sampleEstimate = z
  .object({
    confidence: z.number(),
    sampleSize: z.int(),
    judged: z.int(),
    frameSize: z.int(),
    /** Of the frame, how many stand in strata of which nothing has been judged: nobody speaks for them. */
    unheard: z.int(),
    score: estimate.nullable(),
    critical: estimate.nullable(),
    criteria: z.array(
      z.object({
        scorecardCode: z.string(),
        code: z.string(),
        labelZh: z.string(),
        labelEn: z.string(),
        judged: z.int(),
        /** The share of conversations, of those it applies to, that got the criterion's full points. */
        met: estimate.nullable(),
      }),
    ),
    acceptance: z
      .object({
        ...acceptancePlan.shape,
        passScore: z.number(),
        faulty: z.int(),
        verdict: z.enum(["accepted", "rejected", "waiting"]),
        /** What holds for the next draw of the plan. */
        next: z.enum(["normal", "tightened", "discontinued"]),
      })
      .nullable(),
  })
  .meta({ id: "SampleEstimate" });
