import { z } from "zod";
import { contract, forStep } from "./contract.ts";
import { approvalRow } from "./desk-routes.ts";
import {
  amountMinor,
  id,
  idParam,
  moment,
  money,
  numberAndId,
  numberParam,
  page,
  person,
  receipt,
  remedyKind,
  severity,
  words,
} from "./fields.ts";
import { grade } from "./house-routes.ts";
import { citation } from "./law-view.ts";
import { option } from "./staff-view.ts";

/** What may be offered and who may grant it: proposals, allowances, approval chains, delegation, budgets, comparison. */

const day = z.iso.date();
const inBoth = z.object({ zh: z.string(), en: z.string() });

/** What came of options of one kind in like cases: how many, how many were content, and how sure that is. */
export const likeHistory = z.object({
  cases: z.int(),
  confirmedPercent: z.number(),
  /** A 95 % interval (Wilson) of the share confirmed. */
  confirmedFrom: z.number(),
  confirmedTo: z.number(),
  meanScore: z.number().nullable(),
  scores: z.int(),
  reopenedPercent: z.number(),
});

export const optionProposal = z
  .object({
    kind: remedyKind,
    /** Why it is proposed: the law, what the house promised, or because it has helped before. */
    basis: z.enum(["must", "may", "history", "order"]),
    rule: z.string().nullable(),
    citations: z.array(citation),
    why: inBoth,
    content: z.string(),
    steps: z.array(z.object({ text: z.string(), hours: z.number() })),
    cost: money,
    goodwillMinor: amountMinor,
    /** Null: nothing has to be sent, or nobody has counted. */
    stock: z.int().nullable(),
    isInStock: z.boolean(),
    overLimit: option.shape.overLimit,
    history: likeHistory.nullable(),
  })
  .meta({ id: "OptionProposal" });

export const missingRight = z
  .object({ rule: z.string(), kind: remedyKind, amountMinor: amountMinor.nullable(), why: inBoth })
  .meta({ id: "MissingRight" });

export const approvalChain = z
  .object({
    id,
    kind: remedyKind.nullable(),
    fromMinor: amountMinor,
    steps: z.array(z.object({ gradeCode: z.string(), people: z.int() })),
  })
  .meta({ id: "ApprovalChain" });

export const delegation = z
  .object({
    id,
    from: person,
    to: person,
    startsAt: moment,
    endsAt: moment,
    endedAt: moment.nullable(),
    reason: z.string(),
    state: z.enum(["coming", "in_force", "over"]),
    isMine: z.boolean(),
  })
  .meta({ id: "Delegation" });

export const goodwillBudget = z
  .object({
    id,
    shop: z.object({ id, name: z.string() }),
    startsOn: day,
    endsOn: day,
    limit: money,
    reservedMinor: amountMinor,
    spentMinor: amountMinor,
    version: z.int(),
    isInForce: z.boolean(),
  })
  .meta({ id: "GoodwillBudget" });

export const signalName = z.enum(["serial_claims", "claims_per_order", "shared_phone", "shared_order"]);
export const abuseSignal = z
  .object({
    name: signalName,
    why: inBoth,
    /** The complaints it rests on. */
    complaints: z.array(z.string()),
    objection: z
      .object({
        id,
        raisedFor: z.enum(["customer", "staff"]),
        words: z.string(),
        raisedBy: person,
        raisedAt: moment,
        verdict: z.enum(["upheld", "dismissed"]).nullable(),
        reviewWords: z.string().nullable(),
        reviewedBy: person.nullable(),
      })
      .nullable(),
  })
  .meta({ id: "AbuseSignal" });

export const remedyOutlier = z
  .object({
    complaintNumber: z.string(),
    title: z.string(),
    category: z.string(),
    severity,
    band: z.int(),
    kind: remedyKind,
    granted: money,
    orderMinor: amountMinor,
    /** Granted as a share of the order, in percent; and what is usual in like cases. */
    percent: z.number(),
    medianPercent: z.number(),
    likeCases: z.int(),
    /** How many robust standard deviations from the median; positive: more than usual. */
    deviation: z.number(),
    grantedBy: person,
    grantedAt: moment,
  })
  .meta({ id: "RemedyOutlier" });

const linkedApproval = z
  .object({
    complaintNumber: z.string(),
    complaintTitle: z.string(),
    approver: z.string(),
    askedBy: z.string(),
    reason: z.string(),
    explanation: z.string(),
    amount: money,
    dueAt: moment,
    expiresAt: moment,
    timeZone: z.string(),
    options: z.array(
      z.object({
        kind: remedyKind,
        content: z.string(),
        cost: money,
        steps: z.array(z.object({ text: z.string(), hours: z.number() })),
      }),
    ),
  })
  .meta({ id: "LinkedApproval" });

const token = z.string().max(2_000);
const byLink = {
  who: "public",
  because: "the link itself is the approver's key: signed, for one approval, used once, soon over",
} as const;

export const remedyRoutes = {
  proposeOptions: contract({
    method: "GET",
    path: "/api/complaints/:number/option-proposals",
    tag: "remedies",
    summary: "What could be offered: by law, by promise, by what has helped in like cases",
    access: { who: "staff", permission: "remedy.offer" },
    params: numberParam,
    answer: z.object({
      proposals: z.array(optionProposal),
      /** What the law grants and the offer in play does not contain. */
      missing: z.array(missingRight),
      isAssessed: z.boolean(),
    }),
  }),
  saveStock: contract({
    method: "POST",
    path: "/api/stock",
    tag: "orders",
    summary: "How many pieces of goods are left to send, as the warehouse's system counts them",
    access: { who: "staff", permission: "order.import", alsoKeys: true },
    body: z.object({
      rows: z
        .array(z.object({ sku: words(80), quantity: z.int().min(0).max(10_000_000) }))
        .min(1)
        .max(500),
    }),
    answer: z.object({ counted: z.int() }),
  }),
  readSignals: contract({
    method: "GET",
    path: "/api/complaints/:number/abuse-signals",
    tag: "remedies",
    summary: "What is unusual about this customer's claims, with reasons; it decides nothing",
    access: { who: "staff", permission: "complaint.read" },
    params: numberParam,
    answer: z.object({ signals: z.array(abuseSignal) }),
  }),
  disputeSignal: contract({
    method: "POST",
    path: "/api/complaints/:number/abuse-signals/dispute",
    tag: "remedies",
    summary: "Say that a signal is wrong, for the customer or as a colleague",
    access: forStep("dispute_signal"),
    params: numberParam,
    body: z.object({ signal: signalName, raisedFor: z.enum(["customer", "staff"]), words: words(1_000) }),
    answer: receipt,
  }),
  reviewSignal: contract({
    method: "POST",
    path: "/api/complaints/:number/signal-objections/:id/review",
    tag: "remedies",
    summary: "Another person's word on a disputed signal",
    access: forStep("review_signal"),
    params: numberAndId,
    body: z.object({ verdict: z.enum(["upheld", "dismissed"]), words: words(1_000) }),
    answer: receipt,
  }),
  nameStaff: contract({
    method: "POST",
    path: "/api/complaints/:number/involved-staff",
    tag: "remedies",
    summary: "Say that the complaint is about a colleague, who then takes no part in deciding it",
    access: forStep("name_staff"),
    params: numberParam,
    body: z.object({ staffId: id }),
    answer: receipt,
  }),
  readApproval: contract({
    method: "GET",
    path: "/api/approvals/:id",
    tag: "approvals",
    summary: "One approval",
    access: { who: "staff", permission: "remedy.approve" },
    params: idParam,
    answer: approvalRow,
  }),
  makeApprovalLink: contract({
    method: "POST",
    path: "/api/approvals/:id/link",
    tag: "approvals",
    summary: "A link by which I decide this approval once, without signing in, as from my phone",
    access: { who: "staff", permission: "remedy.approve" },
    params: idParam,
    answer: z.object({ url: z.string(), expiresAt: moment }),
  }),
  readLinkedApproval: contract({
    method: "POST",
    path: "/api/portal/approval/read",
    tag: "approvals",
    summary: "What a one-time link decides",
    access: byLink,
    body: z.object({ token }),
    answer: linkedApproval,
  }),
  decideLinkedApproval: contract({
    method: "POST",
    path: "/api/portal/approval/decide",
    tag: "approvals",
    summary: "Decide by a one-time link; it is used up",
    access: byLink,
    body: z.object({ token, verdict: z.enum(["approve", "refuse"]), reason: words(1_000) }),
    answer: z.object({ verdict: z.enum(["approve", "refuse"]), isFinal: z.boolean() }),
  }),
  changeAllowance: contract({
    method: "POST",
    path: "/api/grades/:code/allowance",
    tag: "people",
    summary: "What a person of this grade may grant in a day, and to one customer; null: no such bound",
    access: { who: "staff", permission: "settings.manage" },
    params: z.object({ code: z.string().max(40) }),
    body: z.object({
      dayMinor: amountMinor.nullable(),
      customerMinor: amountMinor.nullable(),
      customerDays: z.int().min(1).max(3_650),
    }),
    answer: grade,
  }),
  listChains: contract({
    method: "GET",
    path: "/api/approval-chains",
    tag: "approvals",
    summary: "Who must approve what, in which order",
    access: { who: "staff", permission: "settings.read" },
    answer: z.object({ rows: z.array(approvalChain) }),
  }),
  putChain: contract({
    method: "POST",
    path: "/api/approval-chains",
    tag: "approvals",
    summary: "Set the chain for a kind from an amount on; no steps: take it away",
    access: { who: "staff", permission: "settings.manage" },
    body: z.object({
      kind: remedyKind.nullable(),
      fromMinor: amountMinor,
      steps: z.array(z.object({ gradeCode: words(40), people: z.int().min(1).max(3) })).max(5),
    }),
    answer: z.object({ rows: z.array(approvalChain) }),
  }),
  listDelegations: contract({
    method: "GET",
    path: "/api/delegations",
    tag: "approvals",
    summary: "Who is away and whom they have lent their authority",
    access: { who: "staff", permission: "remedy.approve" },
    answer: z.object({ rows: z.array(delegation) }),
  }),
  delegate: contract({
    method: "POST",
    path: "/api/delegations",
    tag: "approvals",
    summary: "Lend my own authority to a colleague while I am away",
    access: { who: "staff", permission: "remedy.approve" },
    body: z.object({ toStaffId: id, startsAt: moment, endsAt: moment, reason: words(200) }),
    answer: z.object({ rows: z.array(delegation) }),
  }),
  endDelegation: contract({
    method: "POST",
    path: "/api/delegations/:id/end",
    tag: "approvals",
    summary: "I am back",
    access: { who: "staff", permission: "remedy.approve" },
    params: idParam,
    answer: z.object({ rows: z.array(delegation) }),
  }),
  listBudgets: contract({
    method: "GET",
    path: "/api/goodwill-budgets",
    tag: "remedies",
    summary: "The shops' goodwill budgets with their use this moment",
    access: { who: "staff", permission: "settings.read" },
    answer: z.object({ rows: z.array(goodwillBudget) }),
  }),
  addBudget: contract({
    method: "POST",
    path: "/api/goodwill-budgets",
    tag: "remedies",
    summary: "A budget for a shop and a period",
    access: { who: "staff", permission: "budget.manage" },
    body: z.object({ shopId: id, startsOn: day, endsOn: day, limitMinor: amountMinor }),
    answer: z.object({ rows: z.array(goodwillBudget) }),
  }),
  changeBudget: contract({
    method: "POST",
    path: "/api/goodwill-budgets/:id",
    tag: "remedies",
    summary: "Raise or lower a budget, not below what is used",
    access: { who: "staff", permission: "budget.manage" },
    params: idParam,
    body: z.object({ version: z.int().min(1), limitMinor: amountMinor }),
    answer: z.object({ rows: z.array(goodwillBudget) }),
  }),
  listOutliers: contract({
    method: "GET",
    path: "/api/remedy-outliers",
    tag: "remedies",
    summary: "Remedies that differ much from those in like cases, the farthest first",
    access: { who: "staff", permission: "remedy.compare" },
    query: page.pick({ limit: true }).extend({ days: z.coerce.number().int().min(7).max(730).default(180) }),
    answer: z.object({ rows: z.array(remedyOutlier), compared: z.int(), groups: z.int() }),
  }),
} as const;
