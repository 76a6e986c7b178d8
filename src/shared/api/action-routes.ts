import { z } from "zod";
import { contract } from "./contract.ts";
import { id, moment, page, person, words } from "./fields.ts";

/** Acting on many customers at once: prepared, approved by two others, sent once each, stoppable at any time. */

const text = words(120).optional();

/** Which orders; at least one condition. */
export const actionSegment = z
  .strictObject({
    sku: text,
    batch: text,
    supplier: text,
    warehouse: text,
    carrier: text,
    province: text,
    campaign: text,
    shopId: id.optional(),
    shippedFrom: moment.optional(),
    shippedTo: moment.optional(),
    parcel: z.enum(["unshipped", "on_the_road", "delivered"]).optional(),
  })
  .meta({ id: "ActionSegment" });
export type ActionSegment = z.output<typeof actionSegment>;

export const actionKind = z.enum(["notice", "coupon", "refund", "exchange"]);
export const actionState = z.enum([
  "draft",
  "awaiting_approval",
  "approved",
  "running",
  "paused",
  "done",
  "stopped",
  "cancelled",
]);
export const recipientState = z.enum([
  "left_out",
  "waiting",
  "asked",
  "accepted",
  "done",
  "failed",
  "unknown",
]);
/** The way a notice goes: text message, mail, or a message in the shop's app. */
export const noticeChannel = z.enum(["sms", "mail", "in_app"]);
export const leftOutReason = z.enum([
  "no_phone",
  "no_mail",
  "no_account",
  "opted_out",
  "more_than_paid",
  "arrived",
  "asked_already",
  "past_its_time",
  "made_good_already",
]);

const counts = z.object({
  orders: z.int(),
  customers: z.int(),
  complained: z.int(),
  /** Estimate of the customers who are touched and said nothing, with its interval; null where nobody has complained. */
  silent: z.object({ low: z.int(), usual: z.int(), high: z.int() }).nullable(),
});

const action = z
  .object({
    number: z.int(),
    kind: actionKind,
    title: z.string(),
    state: actionState,
    alert: z.string().nullable(),
    recipients: z.int(),
    done: z.int(),
    failed: z.int(),
    preparedBy: person,
    preparedAt: moment,
    version: z.int(),
  })
  .meta({ id: "MassAction" });

const actionFile = z
  .object({
    action,
    channel: noticeChannel.nullable(),
    words: z.string(),
    amountMinor: z.int(),
    currency: z.string(),
    /** What it costs when everybody gets it. */
    costMinor: z.int(),
    segment: actionSegment,
    isSafety: z.boolean(),
    safetyReason: z.string().nullable(),
    perSecond: z.int(),
    haltedReason: z.string().nullable(),
    states: z.array(z.object({ state: recipientState, count: z.int() })),
    leftOut: z.array(z.object({ reason: leftOutReason, count: z.int() })),
    hasGateway: z.boolean(),
    samples: z.array(z.object({ orderNumber: z.string(), to: z.string(), text: z.string() })).max(3),
    approvals: z.array(z.object({ by: person, at: moment })),
    approvalsNeeded: z.int(),
    /** Whether the reader may approve it now, and why not. */
    mayApprove: z.boolean(),
    /** What has not gone out by then does not go out any more. */
    goodUntil: moment.nullable(),
    history: z
      .array(z.object({ type: z.string(), words: z.string().nullable(), by: z.string(), at: moment }))
      .max(200),
  })
  .meta({ id: "MassActionFile" });

const recipient = z.object({
  position: z.int(),
  orderNumber: z.string(),
  customer: z.string(),
  hasComplained: z.boolean(),
  state: recipientState,
  leftOutReason: leftOutReason.nullable(),
  reference: z.string().nullable(),
  failure: z.string().nullable(),
  settledAt: moment.nullable(),
});

const actionParam = z.object({ action: z.coerce.number().int().positive().max(2_147_483_647) });
const reads = { who: "staff", permission: "alert.read" } as const;
const prepares = { who: "staff", permission: "action.prepare" } as const;
const approves = { who: "staff", permission: "action.approve" } as const;
const version = z.int().positive();
const moved = z.object({ state: actionState, version: z.int() });
const withReason = z.object({ version, reason: words(500) });

function deed(name: string, summary: string, access: typeof prepares | typeof approves) {
  return {
    method: "POST",
    path: `/api/actions/:action/${name}`,
    tag: "actions",
    summary,
    access,
    params: actionParam,
    answer: moved,
  } as const;
}

export const actionRoutes = {
  countSegment: contract({
    method: "POST",
    path: "/api/action-segments/count",
    tag: "actions",
    summary: "How many orders and customers a segment has, and how many of them may be silent",
    access: prepares,
    body: z.object({ segment: actionSegment }),
    answer: counts,
  }),
  prepareAction: contract({
    method: "POST",
    path: "/api/actions",
    tag: "actions",
    summary: "Prepare an action: the list of its recipients is drawn up and stays as it is",
    access: prepares,
    body: z.object({
      kind: actionKind,
      /** Of a notice; a text message unless it says otherwise. */
      channel: noticeChannel.optional(),
      title: words(120),
      /** What each reads. An action of an alert says the alert's approved statement, and has no words of its own. */
      words: words(500).optional(),
      amountMinor: z.int().min(0).max(100_000_000).default(0),
      segment: actionSegment,
      alert: words(20).optional(),
      safetyReason: words(500).optional(),
      perSecond: z.int().min(1).max(1_000).optional(),
    }),
    answer: z.object({ number: z.int() }),
  }),
  listActions: contract({
    method: "GET",
    path: "/api/actions",
    tag: "actions",
    summary: "Mass actions, the latest first",
    access: reads,
    query: page.extend({ which: z.enum(["open", "ended"]).default("open") }),
    answer: z.object({ rows: z.array(action), next: z.string().nullable() }),
  }),
  readAction: contract({
    method: "GET",
    path: "/api/actions/:action",
    tag: "actions",
    summary: "One action: its dry run, approvals, progress and results",
    access: reads,
    params: actionParam,
    answer: actionFile,
  }),
  listRecipients: contract({
    method: "GET",
    path: "/api/actions/:action/recipients",
    tag: "actions",
    summary: "What became of each recipient, in the order of contact",
    access: { who: "staff", permission: "complaint.read" },
    params: actionParam,
    query: z.object({
      state: recipientState.optional(),
      after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({ rows: z.array(recipient), next: z.int().nullable() }),
  }),
  submitAction: contract({
    ...deed("submit", "Ask for the two approvals", prepares),
    body: z.object({ version }),
  }),
  approveAction: contract({
    ...deed("approve", "Approve an action that somebody else prepared", approves),
    body: z.object({ version }),
  }),
  refuseAction: contract({
    ...deed("refuse", "Refuse an action, with the reason", approves),
    body: withReason,
  }),
  startAction: contract({
    ...deed("start", "Start an approved or paused action", prepares),
    body: z.object({ version }),
  }),
  pauseAction: contract({ ...deed("pause", "Let a running action stand still", prepares), body: withReason }),
  stopAction: contract({
    ...deed("stop", "Stop an action for good; nothing more goes out", prepares),
    body: withReason,
  }),
  cancelAction: contract({
    ...deed("cancel", "Cancel an action that has not begun", prepares),
    body: withReason,
  }),
  retryAction: contract({
    ...deed("retry", "Send again to those with whom it failed, and only to them", prepares),
    body: z.object({ version }),
  }),
};
