import { z } from "zod";
import { contract } from "./contract.ts";
import { id, moment, page, person, severity, version, words } from "./fields.ts";
import { mayClear } from "./statement-routes.ts";

/** Public opinion: what is said of the house elsewhere, what it is about, and how it is answered. */

export const opinionMood = z.enum([
  "calm",
  "worried",
  "disappointed",
  "angry",
  "furious",
  "threat_expose",
  "threat_harm_self_or_others",
]);
const cameBy = z.enum(["webhook", "file", "feed"]);
export const opinionSide = z.enum(["pr", "legal"]);
export const replyState = z.enum(["none", "waiting", "cleared", "sent"]);
const statementLang = z.enum(["zh", "en"]);

const opinion = z
  .object({
    id,
    number: z.int(),
    source: z.string(),
    address: z.string(),
    title: z.string(),
    excerpt: z.string(),
    author: z.string().nullable(),
    postedAt: moment,
    mood: opinionMood,
    severity,
    lists: z.array(z.object({ number: z.int(), name: z.string() })).max(500),
    /** Items in nearly the same words that came after it. */
    copies: z.int(),
    matches: z.int(),
    alert: z.string().nullable(),
    reply: replyState,
  })
  .meta({ id: "Opinion" });

const match = z.object({
  reason: z.enum(["order_number", "complaint_number", "complaint_of_order", "product_name", "batch_code"]),
  /** The words of the item that say so. */
  found: z.string(),
  order: z.string().nullable(),
  complaint: z.string().nullable(),
  sku: z.string().nullable(),
  batch: z.string().nullable(),
});

const reply = z.object({
  version: z.int(),
  words: z.string(),
  needsLegal: z.boolean(),
  statement: z.int().nullable(),
  draftedBy: person,
  draftedAt: moment,
  approvals: z.array(z.object({ side: opinionSide, by: person, at: moment })).max(2),
  sent: z.object({ link: z.string(), by: person, at: moment }).nullable(),
});

const opinionFile = z
  .object({
    opinion,
    body: z.string(),
    cameBy,
    cameAt: moment,
    hits: z
      .array(
        z.object({
          number: z.int(),
          name: z.string(),
          version: z.int(),
          found: z.array(z.string()).max(120),
        }),
      )
      .max(500),
    matches: z.array(match).max(100),
    copies: z
      .array(z.object({ number: z.int(), source: z.string(), title: z.string(), postedAt: moment }))
      .max(50),
    copyOf: z.int().nullable(),
    reply: reply.nullable(),
    /** What the reader may say yes to now. */
    mayApprove: z.array(opinionSide).max(2),
    /** Null where there is no reply. */
    mayClear: mayClear.nullable(),
    /** In an alert only a cleared statement is said; false: there is none yet. */
    hasStatement: z.boolean().nullable(),
  })
  .meta({ id: "OpinionFile" });

const listSettings = z.object({
  name: words(60),
  words: z.array(words(60)).min(1).max(100),
  /** RE2. */
  patterns: z.array(words(200)).max(20).default([]),
  /** Names of places; none: everywhere. */
  sources: z.array(words(60)).max(50).default([]),
  ownerId: id,
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable().default(null),
});

const watchList = z
  .object({
    number: z.int(),
    version,
    name: z.string(),
    words: z.array(z.string()).max(100),
    patterns: z.array(z.string()).max(20),
    sources: z.array(z.string()).max(50),
    owner: person,
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    madeBy: person,
    madeAt: moment,
    /** Voices of each of the last 30 days. */
    days: z.array(z.object({ day: z.iso.date(), voices: z.int() })).max(31),
    burst: z
      .object({ alert: z.string(), observed: z.int(), expected: z.number(), beganAt: moment })
      .nullable(),
  })
  .meta({ id: "WatchList" });

const source = z
  .object({
    id,
    kind: z.enum(["webhook", "feed"]),
    name: z.string(),
    /** What is pulled, or where a system calls us. */
    url: z.string(),
    isActive: z.boolean(),
    lastCameAt: moment.nullable(),
    failure: z.string().nullable(),
    version,
  })
  .meta({ id: "OpinionSource" });

const taken = z.object({
  taken: z.int(),
  /** Had come before, by their address. */
  known: z.int(),
  /** Speak of nothing that is watched. */
  unwatched: z.int(),
});

const reads = { who: "staff", permission: "opinion.read" } as const;
const manages = { who: "staff", permission: "opinion.manage" } as const;
const sets = { who: "staff", permission: "settings.manage" } as const;
const opinionParam = z.object({ opinion: z.coerce.number().int().positive().max(2_147_483_647) });
const listParam = z.object({ list: z.coerce.number().int().positive().max(2_147_483_647) });
const replyVersion = z.object({ version });
const replied = z.object({ opinion: z.int(), version });

export const opinionRoutes = {
  listOpinions: contract({
    method: "GET",
    path: "/api/opinions",
    tag: "opinion",
    summary: "What is said elsewhere, the latest first; copies stand under the first of them",
    access: reads,
    query: page.extend({
      which: z.enum(["open", "severe", "answered", "all"]).default("open"),
      list: z.coerce.number().int().positive().max(2_147_483_647).optional(),
      source: z.string().max(60).optional(),
      /** The number of the alert they belong to. */
      alert: z.string().max(20).optional(),
      words: z.string().max(60).optional(),
    }),
    answer: z.object({ rows: z.array(opinion), next: z.string().nullable() }),
  }),
  readOpinion: contract({
    method: "GET",
    path: "/api/opinions/:opinion",
    tag: "opinion",
    summary: "One item: why it was found, what it is about, its copies and the reply",
    access: reads,
    params: opinionParam,
    answer: opinionFile,
  }),
  importOpinions: contract({
    method: "POST",
    path: "/api/opinions/import",
    tag: "opinion",
    summary: "Take items in from a CSV or XLSX file",
    access: manages,
    answer: taken.extend({ broken: z.array(z.object({ row: z.int(), at: z.string() })).max(100) }),
    form: "multipart",
  }),
  tieOpinion: contract({
    method: "POST",
    path: "/api/opinions/:opinion/alert",
    tag: "opinion",
    summary: "Say which alert an item belongs to, or that it belongs to none",
    access: manages,
    params: opinionParam,
    body: z.object({ alert: words(20).nullable() }),
    answer: z.object({ opinion: z.int(), alert: z.string().nullable() }),
  }),
  draftOpinionReply: contract({
    method: "POST",
    path: "/api/opinions/:opinion/reply",
    tag: "opinion",
    summary: "Write the reply, or write it anew; in an alert it is the cleared statement, word for word",
    access: manages,
    params: opinionParam,
    body: z.object({
      /** 0 when there is none yet. */
      seenVersion: z.int().min(0),
      words: words(2_000).optional(),
      lang: statementLang.default("zh"),
    }),
    answer: replied,
  }),
  approveOpinionReplyAsPr: contract({
    method: "POST",
    path: "/api/opinions/:opinion/reply/approve-pr",
    tag: "opinion",
    summary: "Approve a reply for PR",
    access: { who: "staff", permission: "statement.approve_pr" },
    params: opinionParam,
    body: replyVersion,
    answer: replied,
  }),
  approveOpinionReplyAsLegal: contract({
    method: "POST",
    path: "/api/opinions/:opinion/reply/approve-legal",
    tag: "opinion",
    summary: "Approve a reply for legal",
    access: { who: "staff", permission: "statement.approve_legal" },
    params: opinionParam,
    body: replyVersion,
    answer: replied,
  }),
  recordOpinionReply: contract({
    method: "POST",
    path: "/api/opinions/:opinion/reply/sent",
    tag: "opinion",
    summary: "Say where the approved reply was put by hand",
    access: manages,
    params: opinionParam,
    body: replyVersion.extend({ link: words(500) }),
    answer: replied,
  }),
  listWatchLists: contract({
    method: "GET",
    path: "/api/opinion-lists",
    tag: "opinion",
    summary: "Watch lists with the voices of the last thirty days",
    access: reads,
    answer: z.object({ rows: z.array(watchList).max(200) }),
  }),
  publishWatchList: contract({
    method: "POST",
    path: "/api/opinion-lists",
    tag: "opinion",
    summary: "Begin to watch for words",
    access: manages,
    body: listSettings,
    answer: z.object({ number: z.int(), version }),
  }),
  changeWatchList: contract({
    method: "POST",
    path: "/api/opinion-lists/:list",
    tag: "opinion",
    summary: "Watch for other words from now on; the version before stays on record",
    access: manages,
    params: listParam,
    body: listSettings.extend({ seenVersion: version }),
    answer: z.object({ number: z.int(), version }),
  }),
  listOpinionSources: contract({
    method: "GET",
    path: "/api/opinion-sources",
    tag: "opinion",
    summary: "Systems that call us and feeds that are pulled",
    access: reads,
    answer: z.object({ rows: z.array(source).max(200) }),
  }),
  addOpinionSource: contract({
    method: "POST",
    path: "/api/opinion-sources",
    tag: "opinion",
    summary: "Connect a source; the secret of one that calls us is answered this once",
    access: sets,
    body: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("webhook"), name: words(60) }),
      z.object({ kind: z.literal("feed"), name: words(60), url: words(500) }),
    ]),
    answer: z.object({ id, secret: z.string().nullable() }),
  }),
  switchOpinionSource: contract({
    method: "POST",
    path: "/api/opinion-sources/:source",
    tag: "opinion",
    summary: "Stop taking items from a source, or begin again",
    access: sets,
    params: z.object({ source: id }),
    body: z.object({ seenVersion: version, isActive: z.boolean() }),
    answer: z.object({ id, version }),
  }),
  tellOpinions: contract({
    method: "POST",
    path: "/api/opinion-hooks/:slug/:source",
    tag: "opinion",
    summary: "A source tells what was said (Standard Webhooks)",
    access: { who: "public", because: "the source signs with the secret of its own connection" },
    params: z.object({ slug: z.string().max(40), source: id }),
    answer: taken,
    form: "signed",
  }),
};
