import { z } from "zod";
import { alertLevel, offeredLevel } from "./alert-fields.ts";
import { contract } from "./contract.ts";
import { moment, page, person, state, words } from "./fields.ts";

/** Troubles that many share, as the machine sees them; what supports and what speaks against each; what people made of it. */

export const signalKind = z.enum([
  "batch",
  "sku",
  "supplier",
  "warehouse",
  "carrier_region",
  "shop",
  "agent",
  "campaign",
  "topic",
  "series",
]);
export const signalState = z.enum(["open", "confirmed", "rejected", "merged"]);

const signal = z
  .object({
    number: z.int(),
    kind: signalKind,
    subject: z.record(z.string(), z.unknown()),
    title: z.string(),
    state: signalState,
    isDrill: z.boolean(),
    raisedAt: moment,
    /** Customers who complained when it was raised, and how many were expected while all is well. */
    observed: z.int(),
    expected: z.number(),
    /** If all were well, at most one in so many would ever draw so many complaints (Ville's inequality). */
    oneIn: z.number(),
    /** Complaints that belong to it by now. */
    complaints: z.int(),
    version: z.int(),
    alert: z.object({ number: z.string(), level: alertLevel }).nullable(),
  })
  .meta({ id: "Signal" });

/** Of those that people judged, the share they confirmed, with its 95 % interval (Wilson). */
const precision = z.object({
  confirmed: z.int(),
  rejected: z.int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

const common = z.object({
  dimension: z.enum(["carrier", "warehouse", "province", "channel"]),
  value: z.string(),
  /** Of the complaints, and of everything that was shipped and could have been complained about. */
  count: z.int(),
  of: z.int(),
  usualShare: z.number().nullable(),
});

/** Where among suppliers, products and batches it sits, by a tree scan of everything shipped in ninety days; null: nowhere in particular. */
const origin = z
  .object({
    level: z.enum(["supplier", "sku", "batch"]),
    /** The supplier, then the product, then the batch, as far down as the level says. */
    names: z.array(z.string()).min(1).max(3),
    /** Order lines shipped from there, and those that were complained about. */
    complained: z.int(),
    lines: z.int(),
    elsewhereComplained: z.int(),
    elsewhereLines: z.int(),
    /** Batches below it, and those that were complained about. */
    batches: z.int(),
    batchesComplained: z.int(),
  })
  .nullable();

const signalFile = z
  .object({
    signal,
    judged: z.object({ by: person, at: moment, reason: z.string() }).nullable(),
    mergedInto: z.int().nullable(),
    merged: z.array(z.object({ number: z.int(), title: z.string() })).max(100),
    /** The record as it stood then. */
    asOf: moment,
    /** Customers who complained, customers expected, and the most that chance would still bring, each up to the end of a day. */
    curve: z
      .array(z.object({ day: z.iso.date(), observed: z.int(), expected: z.number(), mostUsual: z.int() }))
      .max(120),
    reach: z
      .object({
        lines: z.int(),
        customers: z.int(),
        shippedFrom: moment.nullable(),
        shippedTo: moment.nullable(),
      })
      .nullable(),
    voices: z.array(z.object({ number: z.string(), text: z.string(), at: moment, copies: z.int() })).max(3),
    common: z.array(common).max(8),
    origin,
    /** What a careful reader would hold against it. */
    against: z.array(
      z.object({
        code: z.enum(["few_customers", "one_channel", "copies", "refuted", "unfounded"]),
        count: z.int(),
        of: z.int(),
      }),
    ),
    /** The level offered for its alert, and what says so. */
    offer: offeredLevel,
    complaints: z
      .array(
        z.object({ number: z.string(), title: z.string(), state, channel: z.string(), receivedAt: moment }),
      )
      .max(100),
  })
  .meta({ id: "SignalFile" });

const signalParam = z.object({ signal: z.coerce.number().int().positive().max(2_147_483_647) });
const reads = { who: "staff", permission: "signal.read" } as const;
const judges = { who: "staff", permission: "signal.judge" } as const;
const version = z.int().positive();

export const signalRoutes = {
  listSignals: contract({
    method: "GET",
    path: "/api/signals",
    tag: "signals",
    summary: "Signals in one state, the latest first, and how often signals were right so far",
    access: reads,
    query: page.extend({ state: signalState.default("open") }),
    answer: z.object({ rows: z.array(signal), next: z.string().nullable(), precision }),
  }),
  readSignal: contract({
    method: "GET",
    path: "/api/signals/:signal",
    tag: "signals",
    summary: "One signal with what supports it and what speaks against it",
    access: reads,
    params: signalParam,
    answer: signalFile,
  }),
  confirmSignal: contract({
    method: "POST",
    path: "/api/signals/:signal/confirm",
    tag: "signals",
    summary: "Confirm a signal and open an alert on what it is about, or join the one that is open",
    access: judges,
    params: signalParam,
    body: z.object({ version, level: alertLevel, reason: words(1_000) }),
    answer: z.object({ alert: z.string() }),
  }),
  rejectSignal: contract({
    method: "POST",
    path: "/api/signals/:signal/reject",
    tag: "signals",
    summary: "Reject a signal, with the reason",
    access: judges,
    params: signalParam,
    body: z.object({ version, reason: words(1_000) }),
    answer: z.object({ version }),
  }),
  mergeSignal: contract({
    method: "POST",
    path: "/api/signals/:signal/merge",
    tag: "signals",
    summary: "Say that a signal is the same trouble as another; its complaints go there",
    access: judges,
    params: signalParam,
    body: z.object({ version, into: z.int().positive(), reason: words(1_000) }),
    answer: z.object({ version }),
  }),
};
