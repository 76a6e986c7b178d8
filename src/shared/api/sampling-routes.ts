import { z } from "zod";
import { contract } from "./contract.ts";
import { id, idParam, page, version, words } from "./fields.ts";
import {
  acceptancePlan,
  keptPlan,
  sampleDraw,
  sampleEstimate,
  sampleItem,
  samplePreview,
  samplingPlan,
  stratum,
} from "./sampling-fields.ts";

const period = { from: z.iso.date().optional(), to: z.iso.date().optional() };

/** Which conversations people judge: plans, draws, who judges what, and what the sample says of all. */
export const samplingRoutes = {
  listSamplingPlans: contract({
    method: "GET",
    path: "/api/sampling-plans",
    tag: "sampling",
    summary: "Sampling plans, the latest first",
    access: { who: "staff", permission: "quality.read" },
    query: page,
    answer: z.object({ rows: z.array(keptPlan), next: z.string().nullable() }),
  }),
  makeSamplingPlan: contract({
    method: "POST",
    path: "/api/sampling-plans",
    tag: "sampling",
    summary: "Make a sampling plan",
    access: { who: "staff", permission: "quality.plan" },
    body: z.object({ plan: samplingPlan }),
    answer: z.object({ id, version }),
  }),
  changeSamplingPlan: contract({
    method: "POST",
    path: "/api/sampling-plans/:id",
    tag: "sampling",
    summary: "A new version of a plan, or out of use; what was drawn keeps its version",
    access: { who: "staff", permission: "quality.plan" },
    params: idParam,
    body: z.object({ plan: samplingPlan, isActive: z.boolean(), seenVersion: version }),
    answer: z.object({ id, version }),
  }),
  previewSample: contract({
    method: "POST",
    path: "/api/sample-preview",
    tag: "sampling",
    summary: "What a plan would draw: sizes per stratum and how precise the result will be",
    access: { who: "staff", permission: "quality.plan" },
    body: z.object({ plan: samplingPlan, planId: id.optional(), ...period }),
    answer: samplePreview,
  }),
  drawSample: contract({
    method: "POST",
    path: "/api/sampling-plans/:id/draws",
    tag: "sampling",
    summary: "Draw a sample; the same seed and frame give the same sample anywhere",
    access: { who: "staff", permission: "quality.plan" },
    params: idParam,
    body: z.object({
      ...period,
      seed: words(80).optional(),
      /** Strata without a conversation are known and left out. */
      acceptsEmptyStrata: z.boolean().default(false),
    }),
    answer: z.object({ id, sampleSize: z.int() }),
  }),
  listSampleDraws: contract({
    method: "GET",
    path: "/api/sample-draws",
    tag: "sampling",
    summary: "Draws, the latest first",
    access: { who: "staff", permission: "quality.read" },
    query: page.extend({ planId: id.optional() }),
    answer: z.object({ rows: z.array(sampleDraw), next: z.string().nullable() }),
  }),
  readSampleDraw: contract({
    method: "GET",
    path: "/api/sample-draws/:id",
    tag: "sampling",
    summary: "A draw with the record of its frame",
    access: { who: "staff", permission: "quality.read" },
    params: idParam,
    answer: z.object({
      draw: sampleDraw,
      plan: samplingPlan,
      strata: z.array(stratum),
      acceptance: acceptancePlan.nullable(),
    }),
  }),
  checkSampleDraw: contract({
    method: "GET",
    path: "/api/sample-draws/:id/check",
    tag: "sampling",
    summary: "Draw again from the recorded seed and compare",
    access: { who: "staff", permission: "quality.read" },
    params: idParam,
    answer: z.object({
      /** Nothing has joined the frame since, and the traits that weigh are as they were. */
      isFrameSame: z.boolean(),
      isSampleSame: z.boolean(),
    }),
  }),
  listSampleItems: contract({
    method: "GET",
    path: "/api/sample-draws/:id/items",
    tag: "sampling",
    summary: "The drawn conversations and who judges them",
    access: { who: "staff", permission: "quality.plan" },
    params: idParam,
    query: z.object({
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    answer: z.object({ rows: z.array(sampleItem), next: z.string().nullable() }),
  }),
  assignSampleItem: contract({
    method: "POST",
    path: "/api/sample-items/:id/assign",
    tag: "sampling",
    summary: "Give a drawn conversation to another inspector",
    access: { who: "staff", permission: "quality.plan" },
    params: idParam,
    body: z.object({ inspectorId: id, secondInspectorId: id.nullable().default(null) }),
    answer: z.object({ id }),
  }),
  readSampleEstimate: contract({
    method: "GET",
    path: "/api/sample-draws/:id/estimate",
    tag: "sampling",
    summary: "What the judged sample says of the whole frame, corrected for how it was drawn",
    access: { who: "staff", permission: "quality.read" },
    params: idParam,
    answer: sampleEstimate,
  }),
} as const;
