import { z } from "zod";
import { contract } from "./contract.ts";
import { id, idParam, moment, page, person, version, words } from "./fields.ts";

/** Meetings in which cases are looked at together: an agenda from data, minutes, decisions, and what follows from them. */

const read = { who: "staff", permission: "quality.read" } as const;
const lead = { who: "staff", permission: "quality.plan" } as const;

export const chosenBy = z.enum([
  "worst_score",
  "critical_error",
  "broken_rule",
  "overturned_appeal",
  "praised",
  "chosen",
]);

export const reviewAction = z
  .object({
    id,
    reviewId: id,
    reviewTitle: z.string(),
    itemId: id.nullable(),
    what: z.string(),
    owner: person,
    dueAt: moment,
    isLate: z.boolean(),
    doneAt: moment.nullable(),
    proof: z.string().nullable(),
  })
  .meta({ id: "ReviewAction" });

const reviewHead = z
  .object({
    id,
    version,
    title: z.string(),
    from: moment,
    to: moment,
    meetsAt: moment,
    ledBy: person,
    state: z.enum(["planned", "held"]),
    heldAt: moment.nullable(),
    items: z.int(),
    openActions: z.int(),
    lateActions: z.int(),
  })
  .meta({ id: "CaseReviewHead" });

export const reviewItem = z
  .object({
    id,
    chosenBy,
    /** The figures of the choice. */
    score: z.number().nullable(),
    ruleCode: z.string().nullable(),
    count: z.int().nullable(),
    reason: z.string().nullable(),
    complaintNumber: z.string().nullable(),
    conversationId: id.nullable(),
    agent: person.nullable(),
    decision: z.string().nullable(),
  })
  .meta({ id: "CaseReviewItem" });

export const caseReviewRoutes = {
  listCaseReviews: contract({
    method: "GET",
    path: "/api/case-reviews",
    tag: "case reviews",
    summary: "Meetings, the latest first",
    access: read,
    query: page,
    answer: z.object({ rows: z.array(reviewHead), next: z.string().nullable() }),
  }),
  planCaseReview: contract({
    method: "POST",
    path: "/api/case-reviews",
    tag: "case reviews",
    summary: "Plan a meeting; its agenda is drawn up from the period by rule",
    access: lead,
    body: z.object({
      title: words(80),
      from: z.iso.date(),
      to: z.iso.date(),
      meetsAt: moment,
      ledBy: id,
      attendeeIds: z.array(id).min(1).max(100),
    }),
    answer: z.object({ id, items: z.int() }),
  }),
  readCaseReview: contract({
    method: "GET",
    path: "/api/case-reviews/:id",
    tag: "case reviews",
    summary: "A meeting with its agenda, minutes, decisions and actions",
    access: read,
    params: idParam,
    answer: z.object({
      review: reviewHead,
      attendees: z.array(person),
      minutes: z.string().nullable(),
      agenda: z.array(reviewItem),
      actions: z.array(reviewAction),
    }),
  }),
  addReviewItem: contract({
    method: "POST",
    path: "/api/case-reviews/:id/items",
    tag: "case reviews",
    summary: "Put a case on the agenda by hand, with the reason",
    access: lead,
    params: idParam,
    body: z.object({ complaintNumber: words(40), reason: words(200) }),
    answer: z.object({ id }),
  }),
  holdCaseReview: contract({
    method: "POST",
    path: "/api/case-reviews/:id/hold",
    tag: "case reviews",
    summary: "Keep minutes and decisions; then the meeting has been held",
    access: lead,
    params: idParam,
    body: z.object({
      seenVersion: version,
      minutes: words(8_000),
      decisions: z.array(z.object({ itemId: id, decision: words(1_000) })).max(100),
    }),
    answer: z.object({ id, version }),
  }),
  addReviewAction: contract({
    method: "POST",
    path: "/api/case-reviews/:id/actions",
    tag: "case reviews",
    summary: "What somebody does by when",
    access: lead,
    params: idParam,
    body: z.object({ what: words(400), ownerId: id, dueAt: moment, itemId: id.nullable().default(null) }),
    answer: z.object({ id }),
  }),
  listReviewActions: contract({
    method: "GET",
    path: "/api/case-review-actions",
    tag: "case reviews",
    summary: "Open actions by due time: one's own, and everybody's for those who may see quality",
    access: { who: "staff", permission: "quality.read_own" },
    query: page.extend({ whose: z.enum(["mine", "all"]).default("mine") }),
    answer: z.object({ rows: z.array(reviewAction), next: z.string().nullable() }),
  }),
  finishReviewAction: contract({
    method: "POST",
    path: "/api/case-review-actions/:id/finish",
    tag: "case reviews",
    summary: "It is done, and what proves it",
    access: { who: "staff", permission: "quality.read_own" },
    params: idParam,
    body: z.object({ proof: words(1_000) }),
    answer: z.object({ id }),
  }),
} as const;
