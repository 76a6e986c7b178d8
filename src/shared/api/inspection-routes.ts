import { z } from "zod";
import { contract } from "./contract.ts";
import { actorKind, channel, id, idParam, moment, numberParam, page, person, severity } from "./fields.ts";
import { inspectionRule, outcome, ruleCode, ruleDefinition } from "./inspection-rule.ts";

/** Automatic inspection: what the rules found, how often, runs over history, and the rules themselves. */

/** Where to look: a stretch of a message, or an event of the journal. */
export const inspectionPlace = z.union([
  z.object({ messageId: id, start: z.int(), end: z.int() }),
  z.object({ eventVersion: z.int() }),
]);

export const inspectionResult = z
  .object({
    ruleCode: z.string(),
    ruleVersion: z.int(),
    nameZh: z.string(),
    nameEn: z.string(),
    kind: z.string(),
    outcome,
    severity,
    weight: z.int(),
    staff: person.nullable(),
    places: z.array(inspectionPlace),
    reason: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The result of an older version stays readable beside the present one. */
    isCurrent: z.boolean(),
    foundAt: moment,
  })
  .meta({ id: "InspectionResult" });

const summary = {
  conversationId: id,
  complaintNumber: z.string(),
  title: z.string(),
  chapter: z.int(),
  staff: person.nullable(),
  shop: z.object({ id, name: z.string() }).nullable(),
  channel: z.string(),
  category: z.string().nullable(),
  severity,
  endedAt: moment,
  inspectedAt: moment,
  metCount: z.int(),
  brokenCount: z.int(),
  notApplicableCount: z.int(),
  hasCritical: z.boolean(),
};

const inspectionRow = z
  .object({
    ...summary,
    brokenRules: z.array(z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() })),
  })
  .meta({ id: "InspectionRow" });

export const inspectionOfConversation = z
  .object({
    ...summary,
    ruleSetVersion: z.string(),
    /** Broken first, then met, then what did not apply. */
    results: z.array(inspectionResult),
    earlier: z.array(inspectionResult),
  })
  .meta({ id: "InspectionOfConversation" });

const inspectedWords = z.object({
  id,
  direction: z.enum(["in", "out"]),
  kind: z.string(),
  authorKind: z.string(),
  author: z.string().nullable(),
  body: z.string(),
  at: moment,
});
const inspectedEvent = z.object({ version: z.int(), type: z.string(), actorKind, at: moment });

const filter = z.object({
  staffId: id.optional(),
  shopId: id.optional(),
  channel: channel.optional(),
  from: moment.optional(),
  to: moment.optional(),
});

export const inspectionRun = z
  .object({
    id,
    from: moment,
    to: moment,
    ruleCodes: z.array(z.string()),
    state: z.enum(["waiting", "running", "done", "cancelled"]),
    conversationsTotal: z.int().nullable(),
    conversationsDone: z.int(),
    registered: z.int(),
    messagesRead: z.int(),
    brokenFound: z.int(),
    startedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: "InspectionRun" });

const codeParam = z.object({ code: ruleCode });
const manages = { who: "staff", permission: "quality.plan" } as const;
const reads = { who: "staff", permission: "quality.read" } as const;
const readsOwn = { who: "staff", permission: "quality.read_own" } as const;

export const inspectionRoutes = {
  listInspections: contract({
    method: "GET",
    path: "/api/inspections",
    tag: "inspection",
    summary: "Inspected conversations, the latest ended first; of everybody, or with read_own one's own",
    access: readsOwn,
    query: page.extend({ ...filter.shape, rule: ruleCode.optional(), outcome: outcome.optional() }),
    answer: z.object({
      rows: z.array(inspectionRow),
      /** Counted up to 10,000. */
      total: z.int(),
      isMore: z.boolean(),
      next: z.string().nullable(),
    }),
  }),
  readInspection: contract({
    method: "GET",
    path: "/api/inspections/:id",
    tag: "inspection",
    summary: "One conversation with what every rule found in it and where",
    access: readsOwn,
    params: idParam,
    answer: inspectionOfConversation.extend({
      messages: z.array(inspectedWords),
      events: z.array(inspectedEvent),
    }),
  }),
  readComplaintInspections: contract({
    method: "GET",
    path: "/api/complaints/:number/inspections",
    tag: "inspection",
    summary: "What the rules found in each ended chapter of a complaint",
    access: readsOwn,
    params: numberParam,
    answer: z.object({ rows: z.array(inspectionOfConversation) }),
  }),
  readInspectionRates: contract({
    method: "GET",
    path: "/api/inspection-rates",
    tag: "inspection",
    summary: "How often each rule was broken, and its course over the days",
    access: reads,
    query: filter,
    answer: z.object({
      from: moment,
      to: moment,
      conversations: z.int(),
      days: z.array(z.string()),
      rules: z.array(
        z.object({
          code: z.string(),
          nameZh: z.string(),
          nameEn: z.string(),
          severity,
          met: z.int(),
          broken: z.int(),
          notApplicable: z.int(),
          /** One entry for each of `days`. */
          course: z.array(z.object({ met: z.int(), broken: z.int() })),
        }),
      ),
    }),
  }),
  listInspectionRuns: contract({
    method: "GET",
    path: "/api/inspection-runs",
    tag: "inspection",
    summary: "Runs over history, the latest first",
    access: reads,
    query: page,
    answer: z.object({ rows: z.array(inspectionRun), next: z.string().nullable() }),
  }),
  startInspectionRun: contract({
    method: "POST",
    path: "/api/inspection-runs",
    tag: "inspection",
    summary: "Inspect everything that ended in a stretch of time",
    access: manages,
    body: z.object({
      from: moment,
      to: moment,
      /** Empty: all rules in force. */
      ruleCodes: z.array(ruleCode).max(100).default([]),
    }),
    answer: inspectionRun,
  }),
  cancelInspectionRun: contract({
    method: "POST",
    path: "/api/inspection-runs/:id/cancel",
    tag: "inspection",
    summary: "Stop a run; what it found stays",
    access: manages,
    params: idParam,
    body: z.object({}),
    answer: inspectionRun,
  }),
  listInspectionRules: contract({
    method: "GET",
    path: "/api/inspection-rules",
    tag: "inspection",
    summary: "The rules every conversation is held against, with their versions",
    access: readsOwn,
    answer: z.object({ rows: z.array(inspectionRule) }),
  }),
  writeInspectionRule: contract({
    method: "POST",
    path: "/api/inspection-rules/:code/draft",
    tag: "inspection",
    summary: "Write the next version of a rule, or a new rule, as a draft",
    access: manages,
    params: codeParam,
    body: ruleDefinition,
    answer: inspectionRule,
  }),
  tryInspectionRule: contract({
    method: "POST",
    path: "/api/inspection-rules/:code/trial",
    tag: "inspection",
    summary: "What the draft would have changed in the past month; kept with it",
    access: manages,
    params: codeParam,
    body: z.object({}),
    answer: inspectionRule,
  }),
  publishInspectionRule: contract({
    method: "POST",
    path: "/api/inspection-rules/:code/publish",
    tag: "inspection",
    summary: "Put a tried draft of another person in force",
    access: manages,
    params: codeParam,
    body: z.object({}),
    answer: inspectionRule,
  }),
} as const;
