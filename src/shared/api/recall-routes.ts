import { z } from "zod";
import { contract } from "./contract.ts";
import { id, moment, person, words } from "./fields.ts";

/** A recall of an alert's batches: its file for the house, its page for whoever bought the goods. */

const recallChoice = z.enum(["exchange", "refund"]);
const recallGoods = z.enum(["return", "destroy", "either"]);
const goodsNow = z.enum(["comes_back", "destroyed", "used_up"]);
const outcome = z.enum(["returned", "destroyed", "settled"]);

/** Pieces of goods at each stage; every later one is part of `sold`. */
const recallCounts = z.object({
  sold: z.int(),
  shipped: z.int(),
  told: z.int(),
  answered: z.int(),
  returned: z.int(),
  destroyed: z.int(),
  usedUp: z.int(),
  settled: z.int(),
});

const recallFile = z
  .object({
    alert: z.string(),
    choices: z.array(recallChoice).max(2),
    goods: recallGoods,
    startedBy: person,
    startedAt: moment,
    closed: z.object({ by: person, at: moment, words: z.string() }).nullable(),
    counts: recallCounts,
    /** Pieces accounted for (returned, destroyed or used up) up to the end of each day, and with those that buyers promised. */
    curve: z.array(z.object({ day: z.iso.date(), accounted: z.int(), promised: z.int() })).max(400),
    batches: z
      .array(z.object({ sku: z.string(), batch: z.string(), sold: z.int(), accounted: z.int() }))
      .max(200),
  })
  .meta({ id: "RecallFile" });

const recallLine = z.object({
  orderNumber: z.string(),
  line: z.int(),
  name: z.string(),
  quantity: z.int(),
  choice: recallChoice.nullable(),
  goods: goodsNow.nullable(),
  /** The customer's picture of goods destroyed. */
  photo: id.nullable(),
  outcomes: z.array(outcome).max(3),
});

const alertParam = z.object({ number: z.string().max(20) });
const reads = { who: "staff", permission: "alert.read" } as const;
const leads = { who: "staff", permission: "action.prepare" } as const;
const openDoor = {
  who: "public",
  because:
    "asks for the order's signed token, which only who knows its number and the end of the phone is given",
} as const;
const slugParam = z.object({ slug: z.string().max(40) });

const myRecall = z
  .object({
    /** The alert's notice as legal and PR approved it. */
    words: z.string(),
    choices: z.array(recallChoice).max(2),
    goods: recallGoods,
    orderNumber: z.string(),
    lines: z.array(recallLine.omit({ orderNumber: true, photo: true })).max(100),
  })
  .meta({ id: "MyRecall" });

export const recallRoutes = {
  readRecall: contract({
    method: "GET",
    path: "/api/alerts/:number/recall",
    tag: "recalls",
    summary: "The recall of an alert: what was sold, told, came back and was made good",
    access: reads,
    params: alertParam,
    answer: z.object({ recall: recallFile.nullable() }),
  }),
  startRecall: contract({
    method: "POST",
    path: "/api/alerts/:number/recall",
    tag: "recalls",
    summary: "Begin the recall of an alert's batches",
    access: leads,
    params: alertParam,
    body: z.object({ choices: z.array(recallChoice).min(1).max(2), goods: recallGoods }),
    answer: z.object({ lines: z.int() }),
  }),
  drawRecallLetter: contract({
    method: "GET",
    path: "/api/alerts/:number/recall/letter.pdf",
    tag: "recalls",
    summary: "The letter of the recall as PDF, in the words that legal and PR approved",
    access: leads,
    params: alertParam,
    query: z.object({ lang: z.enum(["zh", "en"]).default("zh") }),
    answer: z.any(),
    form: "file",
  }),
  closeRecall: contract({
    method: "POST",
    path: "/api/alerts/:number/recall/close",
    tag: "recalls",
    summary: "End a recall, with what there is to say about it",
    access: leads,
    params: alertParam,
    body: z.object({ words: words(2_000) }),
    answer: z.object({ alert: z.string() }),
  }),
  listRecallLines: contract({
    method: "GET",
    path: "/api/alerts/:number/recall/lines",
    tag: "recalls",
    summary: "The recalled goods, order by order",
    access: reads,
    params: alertParam,
    query: z.object({
      which: z.enum(["all", "silent", "answered", "open"]).default("all"),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({ rows: z.array(recallLine), next: z.string().nullable() }),
  }),
  noteRecallOutcome: contract({
    method: "POST",
    path: "/api/alerts/:number/recall/outcomes",
    tag: "recalls",
    summary: "Note that goods came back, were destroyed or were made good, with the proof",
    access: leads,
    params: alertParam,
    body: z.object({
      orderNumber: words(80),
      line: z.int().min(1).max(1_000),
      what: outcome,
      proof: words(200),
    }),
    answer: z.object({ outcomes: z.array(outcome).max(3) }),
  }),
  readMyRecall: contract({
    method: "POST",
    path: "/api/portal/houses/:slug/my-recall",
    tag: "portal",
    summary: "What of my order is recalled, and what I can choose",
    access: openDoor,
    params: slugParam,
    body: z.object({ orderToken: words(2_000), lang: z.enum(["zh", "en"]).default("zh") }),
    answer: z.object({ recalls: z.array(myRecall.extend({ id })).max(10) }),
  }),
  answerMyRecall: contract({
    method: "POST",
    path: "/api/portal/houses/:slug/my-recall/answer",
    tag: "portal",
    summary: "Choose what I get for recalled goods, once",
    access: openDoor,
    params: slugParam,
    body: z.object({
      orderToken: words(2_000),
      recallId: id,
      line: z.int().min(1).max(1_000),
      choice: recallChoice,
      goods: goodsNow,
      /** An upload that shows the goods destroyed. */
      photo: id.optional(),
    }),
    answer: z.object({ choice: recallChoice, goods: goodsNow }),
  }),
};
