import { z } from "zod";
import { contract, forStep } from "./contract.ts";
import {
  attachment,
  id,
  idParam,
  moment,
  page,
  person,
  receipt,
  severity,
  uploads,
  words,
} from "./fields.ts";
import { askedForm, entries } from "./inquiry-fields.ts";
import { approval, handOver, offer, order } from "./staff-view.ts";

/** The desks beside the case workspace: departments, approvals, hand-overs, orders, files, live updates. */

/** What a department sees: the question and what answering needs; no name, no phone, no conversation. */
export const deskRequest = z
  .object({
    id,
    complaintNumber: z.string(),
    question: z.string(),
    askedBy: person,
    askedAt: moment,
    dueAt: moment,
    isLate: z.boolean(),
    state: z.enum(["open", "answered", "cancelled"]),
    severity,
    order: z
      .object({
        number: z.string(),
        items: order.shape.items,
        parcels: order.shape.parcels,
      })
      .nullable(),
    form: askedForm,
    files: z.array(attachment),
    answer: z.string().nullable(),
    answeredAt: moment.nullable(),
    attachments: z.array(attachment),
  })
  .meta({ id: "DeskRequest" });

export const approvalRow = z.object({
  ...approval.shape,
  complaintNumber: z.string(),
  complaintTitle: z.string(),
  severity,
  offer,
  /** Whether the reader may decide it: enough grade, and not their own. */
  mayDecide: z.boolean(),
  refusalReason: z.enum(["own_request", "party_to_case", "already_voted", "limit_too_low"]).nullable(),
});

const verdictReason = z.object({ reason: words(1_000) });

export const deskRoutes = {
  listRequests: contract({
    method: "GET",
    path: "/api/department-requests",
    tag: "departments",
    summary: "My department's questions, the most urgent first",
    access: { who: "staff", permission: "inquiry.reply" },
    query: page.extend({ state: z.enum(["open", "answered"]).default("open") }),
    answer: z.object({ rows: z.array(deskRequest), next: z.string().nullable() }),
  }),
  readRequest: contract({
    method: "GET",
    path: "/api/department-requests/:id",
    tag: "departments",
    summary: "One question",
    access: { who: "staff", permission: "inquiry.reply" },
    params: idParam,
    answer: deskRequest,
  }),
  answerRequest: contract({
    method: "POST",
    path: "/api/department-requests/:id/answer",
    tag: "departments",
    summary: "Answer with words and evidence files",
    access: forStep("answer_request"),
    params: idParam,
    body: z.object({ answer: words(5_000), entries: entries.default({}), uploads }),
    answer: deskRequest,
  }),
  listApprovals: contract({
    method: "GET",
    path: "/api/approvals",
    tag: "approvals",
    summary: "Offers that wait for a higher grade, the most urgent first",
    access: { who: "staff", permission: "remedy.approve" },
    query: page.extend({ state: z.enum(["waiting", "decided"]).default("waiting") }),
    answer: z.object({ rows: z.array(approvalRow), next: z.string().nullable() }),
  }),
  approveOffer: contract({
    method: "POST",
    path: "/api/approvals/:id/approve",
    tag: "approvals",
    summary: "Approve another person's offer; it goes to the customer",
    access: forStep("approve_offer"),
    params: idParam,
    body: verdictReason,
    answer: receipt,
  }),
  refuseOffer: contract({
    method: "POST",
    path: "/api/approvals/:id/refuse",
    tag: "approvals",
    summary: "Refuse with a reason; the case goes on being decided",
    access: forStep("refuse_offer"),
    params: idParam,
    body: verdictReason,
    answer: receipt,
  }),
  listHandOvers: contract({
    method: "GET",
    path: "/api/hand-overs",
    tag: "hand-overs",
    summary: "Hand-overs that wait for me, each with its brief",
    access: { who: "staff", permission: "complaint.hand_over" },
    answer: z.object({
      rows: z.array(
        z.object({
          ...handOver.shape,
          complaintNumber: z.string(),
          complaintTitle: z.string(),
          severity,
          facts: z.array(z.string()),
          promised: z.array(z.string()),
          tried: z.array(z.string()),
        }),
      ),
    }),
  }),
  findOrders: contract({
    method: "GET",
    path: "/api/orders",
    tag: "orders",
    summary: "Orders by number, or by a customer's whole phone number",
    access: { who: "staff", permission: "order.read", alsoKeys: true },
    query: page.extend({ q: z.string().trim().min(2).max(80) }),
    answer: z.object({
      rows: z.array(
        z.object({ ...order.shape, customerName: z.string().nullable(), maskedPhone: z.string().nullable() }),
      ),
      next: z.string().nullable(),
    }),
  }),
  uploadFile: contract({
    method: "POST",
    path: "/api/uploads",
    tag: "files",
    summary: "Upload one file; its id is then named by the deed that uses it",
    access: { who: "signed_in" },
    answer: attachment,
    form: "multipart",
  }),
  readFile: contract({
    method: "GET",
    path: "/api/files/:id",
    tag: "files",
    summary: "A file of a complaint (or its preview)",
    access: { who: "signed_in" },
    params: idParam,
    query: z.object({ preview: z.enum(["1"]).optional() }),
    answer: z.any(),
    form: "file",
  }),
  live: contract({
    method: "GET",
    path: "/api/live",
    tag: "live",
    summary: "Server-sent events: what has happened, as a hint to read again; resumable by Last-Event-ID",
    access: { who: "signed_in" },
    answer: z.any(),
    form: "events",
  }),
} as const;
