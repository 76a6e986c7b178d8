import { z } from "zod";
import { channel, id, moment, words } from "./fields.ts";

/** What can be counted, and by which names a formula may ask for it. */
export const factNames = {
  round: { seconds: "number", answered: "flag" },
  first_response: { seconds: "number" },
  clock_first_response: { met: "flag" },
  clock_resolution: { met: "flag" },
  satisfaction: { score: "number" },
  effort: { score: "number" },
  opened: {},
  ended: { reopened: "flag", repeated: "flag", escalated: "flag", handed_over: "flag" },
  promise: { kept: "flag" },
  messages: { written: "number" },
  quality: { score: "number" },
  inspection: { passed: "flag" },
} as const satisfies Record<string, Record<string, "number" | "flag">>;
export type FactKind = keyof typeof factNames;
const factKinds = Object.keys(factNames) as [FactKind, ...FactKind[]];

/** A figure as data: what is counted, what of it comes out, when, where, and which way is better. */
export const indicator = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9_]{1,59}$/),
    zh: words(40),
    en: words(80),
    aboutZh: words(300),
    aboutEn: words(400),
    group: z.enum(["speed", "outcome", "promise", "quality", "load"]),
    counts: z.enum(factKinds),
    /** CEL over the counted thing's names: yes or no gives a share, a number a mean or a total. */
    formula: words(300),
    statistic: z.enum(["mean", "total", "active_hours"]),
    unit: z.enum(["share", "seconds", "score", "percent", "count", "hours"]),
    direction: z.enum(["more", "less", "neither"]),
    /** Counted only within these hours of the house's clock. */
    hours: z.object({ from: z.int().min(0).max(23), to: z.int().min(1).max(24) }).optional(),
    /** Counted only on these channels; empty: on all. */
    channels: z.array(channel).max(9).default([]),
    /** Whose definition it is, where a platform has one of its own. */
    platform: words(40).optional(),
    isAdjusted: z.boolean(),
  })
  .meta({ id: "Indicator" });
export type Indicator = z.output<typeof indicator>;

export const periodQuery = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export const period = z.object({ from: z.iso.date(), to: z.iso.date() });

export const standings = ["better", "worse", "alike", "too_few", "not_compared"] as const;

/** One figure of one person, shop or channel, with how sure it is. */
export const measured = z.object({
  conversations: z.int(),
  counted: z.number(),
  /** As it came out; null where nothing was counted. */
  value: z.number().nullable(),
  /** What the whole house would have reached with the same cases. */
  expected: z.number().nullable(),
  adjusted: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  standing: z.enum(standings),
});

const figureHead = z.object({
  indicator: indicator.extend({ version: z.int(), fromDay: z.iso.date().nullable() }),
  /** The whole house. */
  house: z.number().nullable(),
});
export const ownFigure = figureHead.extend({ own: measured }).meta({ id: "OwnFigure" });
export const teamFigure = figureHead
  .extend({ rows: z.array(measured.extend({ group: z.string() })) })
  .meta({ id: "TeamFigure" });

/** What a trend is watched for: single days, days together, or what adds up. */
export const trendChart = z.enum(["limits", "zones", "all", "ewma", "cusum"]);
export type TrendChart = z.infer<typeof trendChart>;

/** The run rule a point completes (Nelson's, by number), or the side to which what adds up has gone too far. */
export const trendSignal = z.enum(["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "high", "low"]);
export type TrendSignal = z.infer<typeof trendSignal>;

export const trend = z
  .object({
    center: z.number().nullable(),
    points: z.array(
      z.object({
        day: z.iso.date(),
        counted: z.number(),
        value: z.number(),
        lower: z.number(),
        upper: z.number(),
        signals: z.array(trendSignal),
        /** What has added up by this day: one sum, or an upper and a lower one; none where each day stands alone. */
        sums: z.array(z.number()),
      }),
    ),
    watch: z
      .object({
        chart: trendChart,
        /** What a sum must exceed to signal; in standard deviations, or of something rare in occurrences. */
        limit: z.number().nullable(),
        isRare: z.boolean(),
        /** After how many days on average it signals though nothing has changed. */
        falseAlarmDays: z.number(),
        /** The same after a lasting shift: of one standard deviation, or twice as many of something rare. */
        shiftDays: z.number(),
      })
      .nullable(),
  })
  .meta({ id: "Trend" });

/** Where a number comes from: the very thing that was counted. */
export const source = z
  .object({
    id,
    complaintNumber: z.string(),
    messageId: id.nullable(),
    at: moment,
    /** What it gave to the figure: 1 or 0 for yes or no, else seconds or a score; null where it could give none. */
    gave: z.number().nullable(),
  })
  .meta({ id: "IndicatorSource" });

const outcomes = ["reopened", "repeated", "escalated", "dissatisfied"] as const;

export const qualityLink = z
  .object({
    kind: z.enum(["score", "criterion", "rule"]),
    /** The scorecard, where it is a criterion. */
    scorecard: z.string().nullable(),
    code: z.string(),
    outcome: z.enum(outcomes),
    conversations: z.int(),
    /** In how many of them the outcome came about. */
    events: z.int(),
    /** Of a hundred conversations so many more (or fewer) end so: ten points more of score, or a rule broken. */
    effect: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    verdict: z.enum(["linked", "no_link_found", "too_few"]),
  })
  .meta({ id: "QualityLink" });

export const careRules = z
  .strictObject({
    /** So many heavy messages in one day: a break is proposed. */
    heavyPerDay: z.int().min(1).max(100),
    /** So many in seven days: another rota is proposed. */
    heavyPerWeek: z.int().min(1).max(500),
    nightHoursPerWeek: z.int().min(1).max(56),
    openComplaints: z.int().min(1).max(1000),
    messagesPerHour: z.int().min(1).max(1000),
    daysWithoutRest: z.int().min(2).max(30),
    /** After so many days others see a person's figures even where they have not looked themselves. */
    shownAfterDays: z.int().min(1).max(90),
    supportZh: words(600),
    supportEn: words(900),
  })
  .meta({ id: "CareRules" });
export type CareRules = z.output<typeof careRules>;

export const careProposals = [
  "break",
  "lighter_cases",
  "day_shifts",
  "fewer_open",
  "slower_pace",
  "days_off",
] as const;

export const careFigures = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    days: z.array(
      z.object({
        day: z.iso.date(),
        heavyMessages: z.int(),
        nightHours: z.int(),
        hours: z.int(),
        messages: z.int(),
      }),
    ),
    openComplaints: z.int(),
    /** Days worked in a row up to the last one. */
    daysWithoutRest: z.int(),
    proposals: z.array(
      z.object({
        kind: z.enum(careProposals),
        found: z.number(),
        limit: z.int(),
        day: z.iso.date().nullable(),
      }),
    ),
  })
  .meta({ id: "CareFigures" });
