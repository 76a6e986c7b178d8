import { z } from "zod";
import { contract, forStep } from "./contract.ts";
import { id, moment, numberAndId, numberParam, page, person, receipt, severity, words } from "./fields.ts";

/** The promise ledger: what agents promise in words, and the desk where all promises lie. */

const one = "/api/complaints/:number";
const named = z.object({ id, nameZh: z.string(), nameEn: z.string() });

/** A promise that the writer of a message has confirmed; it is made together with the message. */
export const confirmedPromise = z.object({
  deed: words(200),
  dueAt: moment,
  ownerId: id.optional(),
  departmentId: id.optional(),
});

export const foundPromise = z
  .object({
    deed: z.string(),
    dueAt: moment.nullable(),
    /** Of a promise without a time, or with one that starts with something to come: a time that the clocks allow. */
    proposedDueAt: moment,
    /** Its place in the text, in UTF-16 units. */
    start: z.int(),
    end: z.int(),
    by: z.string().nullable(),
    isConditional: z.boolean(),
    isVague: z.boolean(),
    /** A vague promise in the same words, with the proposed time. */
    rewording: z.string().nullable(),
    owner: person,
    department: named.nullable(),
  })
  .meta({ id: "FoundPromise" });

export const promiseView = z.enum(["mine", "at_risk", "broken", "all_open"]);

export const promiseRow = z
  .object({
    id,
    complaintNumber: z.string(),
    complaintTitle: z.string(),
    severity,
    deed: z.string(),
    source: z.enum(["option", "message"]),
    owner: person,
    department: named.nullable(),
    dueAt: moment,
    firstDueAt: moment,
    state: z.enum(["open", "kept", "cancelled"]),
    isAtRisk: z.boolean(),
    wasBroken: z.boolean(),
    toldLateAt: moment.nullable(),
    keptAt: moment.nullable(),
  })
  .meta({ id: "PromiseRow" });

/** Of the promises first due in the last 90 days, by person and by department. */
const figures = { settled: z.int(), onTime: z.int(), later: z.int(), broken: z.int(), open: z.int() };

export const promiseRoutes = {
  findPromises: contract({
    method: "POST",
    path: `${one}/promises/find`,
    tag: "promises",
    summary: "What a message that is being written promises, and by when",
    access: { who: "staff", permission: "complaint.message" },
    params: numberParam,
    body: z.object({ text: z.string().max(5_000) }),
    answer: z.object({ promises: z.array(foundPromise) }),
  }),
  makePromise: contract({
    method: "POST",
    path: `${one}/promises`,
    tag: "promises",
    summary: "Enter a promise that a message sent already holds",
    access: forStep("make_promise"),
    params: numberParam,
    body: confirmedPromise.extend({ messageId: id }),
    answer: receipt,
  }),
  releasePromise: contract({
    method: "POST",
    path: `${one}/promises/:id/release`,
    tag: "promises",
    summary: "Take a promise back with the customer's knowledge, and say why",
    access: forStep("release_promise"),
    params: numberAndId,
    body: z.object({ reason: words(1_000), words: words(1_000) }),
    answer: receipt,
  }),
  listPromises: contract({
    method: "GET",
    path: "/api/promises",
    tag: "promises",
    summary: "The promises desk: mine, at risk, broken, by department; the next due first",
    access: { who: "staff", permission: "complaint.read" },
    query: page.extend({ view: promiseView.default("mine"), departmentId: id.optional() }),
    answer: z.object({ rows: z.array(promiseRow), next: z.string().nullable() }),
  }),
  promiseFigures: contract({
    method: "GET",
    path: "/api/promises/figures",
    tag: "promises",
    summary: "How promises of the last 90 days were kept, by person and by department",
    access: { who: "staff", permission: "complaint.read" },
    answer: z.object({
      byPerson: z.array(z.object({ of: person, ...figures })),
      byDepartment: z.array(z.object({ of: named, ...figures })),
    }),
  }),
};
