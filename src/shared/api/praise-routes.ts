import { z } from "zod";
import { contract } from "./contract.ts";
import { channel, id, idParam, moment, numberParam, page, person, words } from "./fields.ts";

/** Telling people what they did well, and the conversations others can learn from. */

/** What a model case shows how to do. */
export const modelScenes = [
  "calming",
  "apology",
  "restating",
  "explaining",
  "alternatives",
  "promise",
  "keeping_informed",
  "hard_case",
  "winning_back",
] as const;
export const modelScene = z.enum(modelScenes);
export type ModelScene = z.output<typeof modelScene>;

export const praiseSource = z.enum(["evaluation", "inspection", "customer", "colleague"]);

/** Counted in UTF-16 as the text was shown. */
export const messagePlace = z.object({ messageId: id, start: z.int().min(0), end: z.int().min(1) });

export const praise = z
  .object({
    id,
    staff: person,
    givenBy: person,
    givenAt: moment,
    source: praiseSource,
    isPublic: z.boolean(),
    words: z.string(),
    customerWords: z.string().nullable(),
    /** Null for readers who do not read cases. */
    complaintNumber: z.string().nullable(),
    isNew: z.boolean(),
  })
  .meta({ id: "Praise" });

/** A message as all may read it: without names, phones, addresses, orders. */
export const maskedMessage = z
  .object({ id, from: z.enum(["customer", "staff", "house"]), text: z.string(), at: moment })
  .meta({ id: "MaskedMessage" });

const modelCaseState = z.enum(["nominated", "published", "declined", "withdrawn"]);

export const modelCase = z
  .object({
    id,
    title: z.string(),
    why: z.string(),
    category: z.string().nullable(),
    channel,
    scenes: z.array(modelScene),
    state: modelCaseState,
    nominatedBy: person,
    nominatedAt: moment,
    decidedBy: person.nullable(),
    decidedAt: moment.nullable(),
    decisionWords: z.string().nullable(),
    /** False for whoever nominated it: a second person decides. */
    mayDecide: z.boolean(),
  })
  .meta({ id: "ModelCase" });

const readsQuality = { who: "staff", permission: "quality.read" } as const;
const worksHere = { who: "staff", permission: "quality.read_own" } as const;
const coaches = { who: "staff", permission: "quality.coach" } as const;

export const praiseRoutes = {
  listPraises: contract({
    method: "GET",
    path: "/api/praises",
    tag: "praise",
    summary: "Praise given in the house, or one's own, the latest first",
    access: worksHere,
    query: page.extend({ whose: z.enum(["house", "mine"]).default("house") }),
    answer: z.object({ rows: z.array(praise), next: z.string().nullable() }),
  }),
  givePraise: contract({
    method: "POST",
    path: "/api/praises",
    tag: "praise",
    summary: "Praise a colleague for a conversation, before all the house or privately",
    access: readsQuality,
    body: z.object({
      complaintNumber: words(40),
      /** The main agent of the conversation unless said. */
      staffId: id.optional(),
      source: praiseSource,
      isPublic: z.boolean(),
      words: words(1_000),
    }),
    answer: z.object({ id }),
  }),
  seePraise: contract({
    method: "POST",
    path: "/api/praises/:id/see",
    tag: "praise",
    summary: "The praised has read it",
    access: worksHere,
    params: idParam,
    answer: z.object({ id }),
  }),
  listPraiseOccasions: contract({
    method: "GET",
    path: "/api/praise-occasions",
    tag: "praise",
    summary: "Customers who gave five of five and said why, not yet passed on",
    access: readsQuality,
    query: page,
    answer: z.object({
      rows: z.array(
        z.object({
          complaintNumber: z.string(),
          staff: person,
          customerWords: z.string(),
          answeredAt: moment,
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  previewModelCase: contract({
    method: "GET",
    path: "/api/complaints/:number/masked-messages",
    tag: "praise",
    summary: "The last conversation of a complaint as all may read it, to choose from for a model case",
    access: readsQuality,
    params: numberParam,
    answer: z.object({ messages: z.array(maskedMessage), staff: person.nullable() }),
  }),
  nominateModelCase: contract({
    method: "POST",
    path: "/api/model-cases",
    tag: "praise",
    summary: "Propose a conversation as a model; a second person decides",
    access: readsQuality,
    body: z.object({
      complaintNumber: words(40),
      title: words(80),
      why: words(2_000),
      scenes: z.array(modelScene).min(1).max(modelScenes.length),
      messageIds: z.array(id).min(1).max(200),
      /** Hidden beside what is masked anyway. */
      hidden: z.array(messagePlace).max(200).default([]),
    }),
    answer: z.object({ id }),
  }),
  listModelCases: contract({
    method: "GET",
    path: "/api/model-cases",
    tag: "praise",
    summary:
      "The library of model cases, by scene and words; those that wait for a decision, those taken out",
    access: worksHere,
    query: page.extend({
      state: z.enum(["published", "nominated", "withdrawn"]).default("published"),
      scene: modelScene.optional(),
      category: z.string().max(60).optional(),
      q: z.string().max(200).optional(),
    }),
    answer: z.object({ rows: z.array(modelCase), next: z.string().nullable() }),
  }),
  readModelCase: contract({
    method: "GET",
    path: "/api/model-cases/:id",
    tag: "praise",
    summary: "One model case with its messages, masked",
    access: worksHere,
    params: idParam,
    answer: z.object({ modelCase, messages: z.array(maskedMessage) }),
  }),
  decideModelCase: contract({
    method: "POST",
    path: "/api/model-cases/:id/decide",
    tag: "praise",
    summary: "Take a nominated case into the library, or not",
    access: coaches,
    params: idParam,
    body: z.object({ outcome: z.enum(["published", "declined"]), words: words(1_000) }),
    answer: z.object({ id }),
  }),
  withdrawModelCase: contract({
    method: "POST",
    path: "/api/model-cases/:id/withdraw",
    tag: "praise",
    summary: "Take a case out of the library",
    access: coaches,
    params: idParam,
    body: z.object({ words: words(1_000) }),
    answer: z.object({ id }),
  }),
} as const;
