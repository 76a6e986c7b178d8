import { z } from "zod";
import { alertLevel, alertState } from "./alert-fields.ts";
import { contract } from "./contract.ts";
import { id, idParam, moment, page, person, words } from "./fields.ts";

/** Exercises: made-up complaints about one batch, told to a copy of the engine and counted nowhere. */

const batch = z.object({ sku: z.string(), batch: z.string(), name: z.string() });

const drillHead = z
  .object({
    id,
    about: batch,
    startedBy: person,
    startedAt: moment,
    complaints: z.int(),
    /** After how many complaints the signal came, and its number; null when they were not enough. */
    raised: z.object({ after: z.int(), signal: z.int() }).nullable(),
    /** Of a drill of the whole; null where only the signal was practised. */
    whole: z
      .object({
        alert: z.string(),
        level: alertLevel,
        state: alertState,
        /** Customers who bought the batch: whom one would have told. */
        buyers: z.int(),
        /** Until somebody of each party had answered; null while one has not. */
        joinedMinutes: z.number().nullable(),
      })
      .nullable(),
  })
  .meta({ id: "SignalDrillHead" });

/** What is timed in a drill of the whole, from the opening of its alert. */
const drillStage = z.object({
  code: z.enum(["answer", "joined", "check", "statement", "closed"]),
  /** Of the party called, or the item of the checklist. */
  name: z.object({ zh: z.string(), en: z.string() }).nullable(),
  minutes: z.number().nullable(),
  limitMinutes: z.number().nullable(),
  /** Null where there is no limit, or it is not over yet. */
  isInTime: z.boolean().nullable(),
  by: person.nullable(),
  /** How many were called before somebody answered. */
  called: z.int().nullable(),
});

const drillComplaint = z.object({
  position: z.int(),
  words: z.string(),
  /** What the engine knew of the batch then; its real complaints are among them. */
  observed: z.int(),
  expected: z.number(),
  /** If all were well, at most one in so many would ever draw so many complaints. */
  oneIn: z.number(),
  isRaising: z.boolean(),
});

const reads = { who: "staff", permission: "signal.read" } as const;
const judges = { who: "staff", permission: "signal.judge" } as const;

export const signalDrillRoutes = {
  listSignalDrills: contract({
    method: "GET",
    path: "/api/signal-drills",
    tag: "signals",
    summary: "Drills of the signals, the latest first",
    access: reads,
    query: page,
    answer: z.object({ rows: z.array(drillHead), next: z.string().nullable() }),
  }),
  listDrillBatches: contract({
    method: "GET",
    path: "/api/signal-drill-batches",
    tag: "signals",
    summary: "Batches a drill can be about: watched, without a signal, the latest first",
    access: judges,
    query: z.object({ find: words(60).optional() }),
    answer: z.object({ rows: z.array(batch).max(30) }),
  }),
  startSignalDrill: contract({
    method: "POST",
    path: "/api/signal-drills",
    tag: "signals",
    summary:
      "Let ten made-up buyers complain about a batch; with a level, open a drill's alert and call everybody",
    access: judges,
    body: z.object({ sku: words(100), batch: words(100), level: alertLevel.optional() }),
    answer: z.object({ id, signal: z.int().nullable() }),
  }),
  readSignalDrill: contract({
    method: "GET",
    path: "/api/signal-drills/:id",
    tag: "signals",
    summary: "One drill, complaint by complaint",
    access: reads,
    params: idParam,
    answer: z
      .object({
        head: drillHead,
        complaints: z.array(drillComplaint).max(50),
        /** Of a drill without a signal: the supplier with a signal of its own, whose batches must be worse than it is to signal too. */
        excusedBy: z.string().nullable(),
        stages: z.array(drillStage).max(100),
      })
      .meta({ id: "SignalDrill" }),
  }),
};
