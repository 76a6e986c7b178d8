import { z } from "zod";
import { contract, forStep } from "./contract.ts";
import { id, idParam, moment, numberParam, page, person, receipt, words } from "./fields.ts";

/** Personal data: masked contacts and who looked behind the mask, requests of customers, legal hold, retention. */

export const contactField = z.enum(["name", "phone", "email"]);
export const revealPurpose = z.enum(["call_back", "delivery", "identity", "legal", "other"]);
export const dataRequestKind = z.enum(["copy", "erasure"]);
export const retentionKind = z.enum(["words", "contact", "trading", "opinion"]);

/** What is kept although its erasure was asked for: why, by which article, until when. */
export const keptData = z
  .object({
    what: z.enum(["trading", "complaint", "contact"]),
    why: z.enum(["law", "open_complaint", "legal_hold"]),
    /** Of articles of law: their ids, such as ECL-31. */
    articles: z.array(z.string()),
    until: moment.nullable(),
    numbers: z.array(z.string()),
  })
  .meta({ id: "KeptData" });
export const erasedData = z
  .object({
    what: z.enum(["words", "files", "contact", "trading", "opinion"]),
    count: z.int(),
  })
  .meta({ id: "ErasedData" });
export const erasurePlan = z
  .object({ erased: z.array(erasedData), kept: z.array(keptData) })
  .meta({ id: "ErasurePlan" });

export const dataRequest = z
  .object({
    id,
    kind: dataRequestKind,
    state: z.enum(["open", "done", "refused"]),
    complaintNumber: z.string(),
    customerName: z.string().nullable(),
    /** null: a person still has to make sure that it is they who ask. */
    identity: z.enum(["contact_matched", "checked_by_staff"]).nullable(),
    askedAt: moment,
    dueAt: moment,
    isLate: z.boolean(),
    answeredBy: person.nullable(),
    answeredAt: moment.nullable(),
    reason: z.string().nullable(),
    /** Of an erasure: what would happen now; once it is done, what did. */
    plan: erasurePlan.nullable(),
  })
  .meta({ id: "DataRequest" });

export const retentionRule = z
  .object({
    kind: retentionKind,
    /** null: for all categories. */
    category: z.string().nullable(),
    days: z.int().nullable(),
    floorDays: z.int(),
    /** The articles that forbid a shorter time. */
    articles: z.array(z.string()),
  })
  .meta({ id: "RetentionRule" });

export const retentionRun = z
  .object({
    id,
    listedAt: moment,
    listed: z.int(),
    erased: z.int(),
    skipped: z.int(),
    confirmedBy: person,
    confirmedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: "RetentionRun" });

/** A kept thing with the article's name in both languages: the customer can look it up. */
const myKeptData = keptData.extend({
  articles: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
});
export const myDataRequest = z
  .object({
    id,
    kind: dataRequestKind,
    state: z.enum(["open", "done", "refused"]),
    needsIdentityCheck: z.boolean(),
    askedAt: moment,
    dueAt: moment,
    answeredAt: moment.nullable(),
    reason: z.string().nullable(),
    outcome: z.object({ erased: z.array(erasedData), kept: z.array(myKeptData) }).nullable(),
    /** Of a copy that is ready: where to get it, and until when. */
    copy: z.object({ token: z.string(), expiresAt: moment }).nullable(),
  })
  .meta({ id: "MyDataRequest" });

const reason = words(1_000);

export const privacyRoutes = {
  revealContact: contract({
    method: "POST",
    path: "/api/complaints/:number/reveal",
    tag: "personal data",
    summary: "See one contact of the customer unmasked, for a stated purpose; it is recorded",
    access: forStep("reveal_contact"),
    params: numberParam,
    body: z.object({ field: contactField, purpose: revealPurpose, note: words(300).optional() }),
    answer: z.object({ field: contactField, value: z.string().nullable() }),
  }),
  listReveals: contract({
    method: "GET",
    path: "/api/reveals",
    tag: "personal data",
    summary: "Who looked behind the mask, when and what for, newest first",
    access: { who: "staff", permission: "privacy.audit" },
    query: page,
    answer: z.object({
      rows: z.array(
        z.object({
          id,
          complaintNumber: z.string(),
          field: contactField,
          purpose: revealPurpose,
          note: z.string().nullable(),
          revealedBy: person,
          revealedAt: moment,
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  placeHold: contract({
    method: "POST",
    path: "/api/complaints/:number/hold",
    tag: "personal data",
    summary: "Legal hold: while it stands nothing of the complaint is erased",
    access: forStep("place_hold"),
    params: numberParam,
    body: z.object({ reason }),
    answer: receipt,
  }),
  releaseHold: contract({
    method: "POST",
    path: "/api/complaints/:number/hold/release",
    tag: "personal data",
    summary: "End the legal hold",
    access: forStep("release_hold"),
    params: numberParam,
    body: z.object({ reason }),
    answer: receipt,
  }),
  listDataRequests: contract({
    method: "GET",
    path: "/api/data-requests",
    tag: "personal data",
    summary: "Customers' requests to see or erase their data, the most urgent first",
    access: { who: "staff", permission: "data.manage" },
    query: page.extend({ state: z.enum(["open", "answered"]).default("open") }),
    answer: z.object({ rows: z.array(dataRequest), next: z.string().nullable() }),
  }),
  readDataRequest: contract({
    method: "GET",
    path: "/api/data-requests/:id",
    tag: "personal data",
    summary: "One request, with what would be erased and what the law keeps",
    access: { who: "staff", permission: "data.manage" },
    params: idParam,
    answer: dataRequest,
  }),
  answerDataRequest: contract({
    method: "POST",
    path: "/api/data-requests/:id/answer",
    tag: "personal data",
    summary: "Grant a request, or refuse it with a reason; granting erases what no law keeps",
    access: forStep("answer_data_request"),
    params: idParam,
    body: z.discriminatedUnion("decision", [
      z.object({ decision: z.literal("grant"), identityChecked: z.boolean().default(false) }),
      z.object({ decision: z.literal("refuse"), reason }),
    ]),
    answer: dataRequest,
  }),
  readRetention: contract({
    method: "GET",
    path: "/api/retention",
    tag: "personal data",
    summary: "How long the house keeps what, the statutory floors, and the latest runs",
    access: { who: "staff", permission: "data.manage" },
    answer: z.object({ rules: z.array(retentionRule), runs: z.array(retentionRun) }),
  }),
  changeRetention: contract({
    method: "POST",
    path: "/api/retention/rules",
    tag: "personal data",
    summary: "Set how long something is kept; null: for ever",
    access: { who: "staff", permission: "data.manage" },
    body: z.object({
      kind: retentionKind,
      category: words(60).nullable().default(null),
      days: z.int().min(30).max(36_500).nullable(),
    }),
    answer: z.object({ rules: z.array(retentionRule) }),
  }),
  listDue: contract({
    method: "GET",
    path: "/api/retention/due",
    tag: "personal data",
    summary: "Dry run: what the rules would erase now",
    access: { who: "staff", permission: "data.manage" },
    answer: z.object({
      listedAt: moment,
      total: z.int(),
      /** The first hundred. */
      rows: z.array(
        z.object({
          kind: retentionKind,
          /** The complaint's number, the order's, or the post's. */
          number: z.string(),
          endedAt: moment,
          dueAt: moment,
        }),
      ),
    }),
  }),
  runRetention: contract({
    method: "POST",
    path: "/api/retention/runs",
    tag: "personal data",
    summary: "Erase what a dry run listed; refused when the list has changed since",
    access: { who: "staff", permission: "data.manage" },
    body: z.object({ listedAt: moment, total: z.int().min(1) }),
    answer: retentionRun,
  }),
  askForMyData: contract({
    method: "POST",
    path: "/api/portal/complaint/data-requests",
    tag: "portal",
    summary: "Ask to see or to erase my data",
    access: { who: "customer", step: "ask_for_data" },
    /** The phone or e-mail that the shop knows: with it the house knows who asks. */
    body: z.object({ kind: dataRequestKind, contact: words(200).optional() }),
    answer: z.object({ requests: z.array(myDataRequest) }),
  }),
  listMyDataRequests: contract({
    method: "GET",
    path: "/api/portal/complaint/data-requests",
    tag: "portal",
    summary: "My requests and their answers",
    access: { who: "customer" },
    answer: z.object({ requests: z.array(myDataRequest) }),
  }),
  downloadMyData: contract({
    method: "GET",
    path: "/api/portal/data-copy",
    tag: "portal",
    summary: "The copy of my data (ZIP) behind a signed link that expires",
    access: { who: "public", because: "the signed token in the link is the key" },
    query: z.object({ token: z.string().max(2_000) }),
    answer: z.any(),
    form: "file",
  }),
} as const;
