import { z } from "zod";
import { appealChance, appealPolicy, evaluationFile, ownEvaluation, queuedAppeal } from "./appeal-fields.ts";
import { contract } from "./contract.ts";
import { place } from "./evaluation-routes.ts";
import { id, idParam, page, words } from "./fields.ts";
import { criterionCode } from "./scorecard-fields.ts";

/** One's own evaluations, appeals against them, and their ruling. */

const own = { who: "staff", permission: "quality.read_own" } as const;
const rules = { who: "staff", permission: "quality.rule_appeal" } as const;
const share = z.object({
  count: z.int(),
  of: z.int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const appealRoutes = {
  listMyEvaluations: contract({
    method: "GET",
    path: "/api/my-evaluations",
    tag: "appeals",
    summary: "One's own evaluations that were released, the latest first",
    access: own,
    query: page,
    answer: z.object({ rows: z.array(ownEvaluation), next: z.string().nullable() }),
  }),
  readMyEvaluation: contract({
    method: "GET",
    path: "/api/my-evaluations/:id",
    tag: "appeals",
    summary: "One's own evaluation beside the conversation, with its appeals and corrections",
    access: own,
    params: idParam,
    answer: z.object({ file: evaluationFile, chance: appealChance }),
  }),
  raiseAppeal: contract({
    method: "POST",
    path: "/api/my-evaluations/:id/appeals",
    tag: "appeals",
    summary: "Appeal against named criteria of one's own evaluation",
    access: own,
    params: idParam,
    body: z.object({
      words: words(2_000),
      points: z
        .array(z.object({ criterionCode, words: words(1_000), places: z.array(place).max(20).default([]) }))
        .min(1)
        .max(60),
    }),
    answer: z.object({ id }),
  }),
  withdrawAppeal: contract({
    method: "POST",
    path: "/api/my-appeals/:id/withdraw",
    tag: "appeals",
    summary: "Take back one's own appeal before it is ruled",
    access: own,
    params: idParam,
    answer: z.object({ id }),
  }),
  listAppeals: contract({
    method: "GET",
    path: "/api/appeals",
    tag: "appeals",
    summary: "Appeals that wait for a ruling, the most urgent first; those ruled",
    access: rules,
    query: page.extend({ state: z.enum(["open", "ruled"]).default("open") }),
    answer: z.object({ rows: z.array(queuedAppeal), next: z.string().nullable() }),
  }),
  readAppeal: contract({
    method: "GET",
    path: "/api/appeals/:id",
    tag: "appeals",
    summary: "An appeal: both sides beside the conversation",
    access: rules,
    params: idParam,
    answer: z.object({ file: evaluationFile, appeal: queuedAppeal }),
  }),
  ruleAppeal: contract({
    method: "POST",
    path: "/api/appeals/:id/rule",
    tag: "appeals",
    summary: "Rule every appealed criterion; a changed answer corrects the score",
    access: rules,
    params: idParam,
    body: z.object({
      reason: words(2_000),
      rulings: z
        .array(
          z.object({
            criterionCode,
            ruling: z.enum(["upheld", "changed"]),
            /** The answer that holds instead; null where it does not apply. */
            value: z.string().max(60).nullable().default(null),
            isNotApplicable: z.boolean().default(false),
            reason: words(1_000),
          }),
        )
        .min(1)
        .max(60),
    }),
    answer: z.object({ id, score: z.number(), scoreBefore: z.number() }),
  }),
  readAppealFigures: contract({
    method: "GET",
    path: "/api/appeal-figures",
    tag: "appeals",
    summary: "How often appeals succeed, with intervals, per criterion",
    access: own,
    query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
    answer: z.object({
      raised: z.int(),
      open: z.int(),
      withdrawn: z.int(),
      changed: share,
      byCriterion: z.array(z.object({ criterionCode, zh: z.string(), en: z.string(), changed: share })),
    }),
  }),
  readAppealPolicy: contract({
    method: "GET",
    path: "/api/appeal-policy",
    tag: "appeals",
    summary: "Days, levels and repeats of appeals",
    access: own,
    answer: z.object({ version: z.int(), policy: appealPolicy }),
  }),
  saveAppealPolicy: contract({
    method: "POST",
    path: "/api/appeal-policy",
    tag: "appeals",
    summary: "Change days, levels and repeats; open appeals keep those they were raised under",
    access: { who: "staff", permission: "quality.plan" },
    body: z.object({ policy: appealPolicy, seenVersion: z.int().min(0) }),
    answer: z.object({ version: z.int() }),
  }),
} as const;
