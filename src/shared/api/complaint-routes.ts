import { z } from "zod";
import { contract, forStep } from "./contract.ts";
import {
  amountMinor,
  answerSource,
  channel,
  demand,
  id,
  moment,
  numberAndId,
  numberParam,
  page,
  party,
  receipt,
  remedyKind,
  severity,
  state,
  uploads,
  version,
  words,
} from "./fields.ts";
import { optionPart } from "./gateway-fields.ts";
import { evidenceSource, findingEvidence, templateCode } from "./inquiry-fields.ts";
import { confirmedPromise } from "./promise-routes.ts";
import { complaintRow, staffView } from "./staff-view.ts";

/** The staff's routes on complaints: every step of the loop, each named after its deed. */

const complaints = "/api/complaints";
const one = `${complaints}/:number`;

export const queueName = z.enum([
  "mine",
  "unowned",
  "fast_lane",
  "at_risk",
  "waiting",
  "all_open",
  "archive",
  "withdrawn",
]);

export const complaintFilter = page.extend({
  queue: queueName.default("all_open"),
  q: z.string().trim().max(200).optional(),
  state: state.optional(),
  channel: channel.optional(),
  category: z.string().max(60).optional(),
  severity: severity.optional(),
  ownerId: id.optional(),
  shopId: id.optional(),
});

export const newComplaint = z
  .object({
    channel: channel.default("api"),
    source: words(60).optional(),
    sourceId: words(120).optional(),
    title: words(120).optional(),
    text: words(20_000),
    demand: demand.optional(),
    demandWords: words(1_000).optional(),
    orderNumber: words(80).optional(),
    orderLine: z.int().min(1).optional(),
    customer: z
      .object({
        name: words(80).optional(),
        phone: words(30).optional(),
        email: z.email().max(200).optional(),
      })
      .default({}),
    happenedAt: moment.optional(),
    language: z.enum(["zh", "en"]).default("zh"),
    uploads,
  })
  .meta({ id: "NewComplaint" });

export const acknowledgement = z
  .object({
    number: z.string(),
    state,
    version,
    /** False when this source had already been filed: nothing new was made. */
    isNew: z.boolean(),
    nextStep: z.string(),
    replyBy: moment,
    followUrl: z.string(),
  })
  .meta({ id: "Acknowledgement" });

export const newOffer = z.object({
  version,
  explanation: words(2_000),
  /** The customer wants something else than the law grants: the explanation tells them of their right all the same. */
  explainRights: z.boolean().default(false),
  options: z
    .array(
      z.object({
        kind: remedyKind,
        content: words(500),
        steps: z
          .array(z.object({ text: words(200), hours: z.number().min(0.25).max(2_160) }))
          .min(1)
          .max(8),
        costMinor: amountMinor,
        /** What a gateway does for it; left out, its kind says. */
        parts: z.array(optionPart).max(8).optional(),
      }),
    )
    .min(2)
    .max(6),
});

const shares = z
  .array(z.object({ party, percent: z.int().min(1).max(100), reason: words(500) }))
  .min(1)
  .max(7);

/** Of the cause tree: what went wrong, and why it could. */
const causes = { immediateCause: words(90).optional(), rootCause: words(90).optional() };

const reason = words(1_000);
const seen = z.object({ version });

function stepRoute<Body extends z.ZodType>(
  step: Parameters<typeof forStep>[0],
  path: string,
  summary: string,
  body: Body,
) {
  return contract({
    method: "POST",
    path: `${one}/${path}`,
    tag: "complaints",
    summary,
    access: forStep(step),
    params: numberParam,
    body,
    answer: receipt,
  });
}

function itemRoute<Body extends z.ZodType>(
  step: Parameters<typeof forStep>[0],
  path: string,
  summary: string,
  body: Body,
) {
  return contract({
    method: "POST",
    path: `${one}/${path}`,
    tag: "complaints",
    summary,
    access: forStep(step),
    params: numberAndId,
    body,
    answer: receipt,
  });
}

export const complaintRoutes = {
  listComplaints: contract({
    method: "GET",
    path: complaints,
    tag: "complaints",
    summary: "A queue, oldest waiting first; or the archive, searched",
    access: { who: "staff", permission: "complaint.read", alsoKeys: true },
    query: complaintFilter,
    answer: z.object({ rows: z.array(complaintRow), next: z.string().nullable() }),
  }),
  countQueues: contract({
    method: "GET",
    path: "/api/queues",
    tag: "complaints",
    summary: "How many complaints each queue holds",
    access: { who: "staff", permission: "complaint.read" },
    answer: z.object({ counts: z.record(queueName, z.int()) }),
  }),
  readComplaint: contract({
    method: "GET",
    path: one,
    tag: "complaints",
    summary: "Everything about one complaint on one screen",
    access: { who: "staff", permission: "complaint.read", alsoKeys: true },
    params: numberParam,
    answer: staffView,
  }),
  fileComplaint: contract({
    method: "POST",
    path: complaints,
    tag: "complaints",
    summary: "File a complaint (staff for a caller, or a program with an API key)",
    access: { who: "staff", permission: "complaint.file", alsoKeys: true },
    body: newComplaint,
    answer: acknowledgement,
  }),

  acceptComplaint: stepRoute(
    "accept",
    "accept",
    "Take it and restate the problem and the demand",
    seen.extend({ restatement: words(2_000) }),
  ),
  restateComplaint: stepRoute(
    "restate",
    "restate",
    "Restate the problem once more",
    seen.extend({ restatement: words(2_000) }),
  ),
  confirmRestatement: stepRoute(
    "confirm_restatement",
    "confirm-restatement",
    "Record that the customer said yes to the restatement",
    seen.extend({ source: answerSource }),
  ),
  triageComplaint: stepRoute(
    "triage",
    "triage",
    "Decide category, severity and owner",
    seen.extend({
      category: words(60),
      second: words(60),
      severity,
      demand,
      ownerId: id.optional(),
      suggestionId: id.optional(),
    }),
  ),
  assignOwner: stepRoute("assign", "assign", "Give it a named owner", seen.extend({ ownerId: id })),
  startInvestigation: stepRoute("investigate", "investigate", "Begin to find out", seen),
  askDepartment: stepRoute(
    "ask_department",
    "requests",
    "Ask a department a question with a due time",
    z.object({
      departmentId: id,
      question: words(2_000),
      dueAt: moment.optional(),
      templateCode: templateCode.optional(),
      /** Files of the case that the answer needs. */
      files: z.array(id).max(9).default([]),
      /** Whether the customer hears what is waited for, and until when. */
      tellsCustomer: z.boolean().default(true),
    }),
  ),
  cancelRequest: itemRoute(
    "cancel_request",
    "requests/:id/cancel",
    "Take a question back",
    z.object({ reason }),
  ),
  recordFinding: stepRoute(
    "record_finding",
    "findings",
    "Record what was claimed and what is true",
    z.object({
      claim: words(1_000),
      fact: words(2_000),
      verdict: z.enum(["confirmed", "refuted", "unclear"]),
      evidence: z.array(findingEvidence).max(30).default([]),
    }),
  ),
  ruleResponsibility: stepRoute(
    "rule_responsibility",
    "responsibility",
    "Say who is responsible, by shares that sum to 100",
    seen.extend({ findingId: id, shares, ...causes }),
  ),
  reviseResponsibility: stepRoute(
    "revise_responsibility",
    "responsibility/revise",
    "Change responsibility, resting on a new finding",
    seen.extend({ findingId: id, shares, ...causes }),
  ),
  draftOffer: stepRoute("draft_offer", "offers", "Prepare at least two options", newOffer),
  requestApproval: itemRoute(
    "request_approval",
    "offers/:id/request-approval",
    "Ask the next grade",
    seen.extend({ reason }),
  ),
  sendOffer: itemRoute("offer", "offers/:id/send", "Put the options to the customer", seen),
  withdrawOffer: itemRoute(
    "withdraw_offer",
    "offers/:id/withdraw",
    "Take the options back",
    seen.extend({ reason }),
  ),
  recordChoice: itemRoute(
    "choose_option",
    "offers/:id/choose",
    "Record which option the customer chose, and where they said so",
    seen.extend({ optionId: id, source: answerSource, words: words(1_000).optional() }),
  ),
  recordCounter: itemRoute(
    "counter_offer",
    "offers/:id/counter",
    "Record what the customer asks for instead",
    seen.extend({ source: answerSource, words: words(1_000) }),
  ),
  recordDecline: itemRoute(
    "decline_offer",
    "offers/:id/decline",
    "Record that the customer wants none of the options",
    seen.extend({ source: answerSource, words: words(1_000).optional() }),
  ),
  keepPromise: itemRoute(
    "keep_promise",
    "promises/:id/keep",
    "Done, with proof: words, a number or a file",
    z.object({
      proof: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("text"), text: words(1_000) }),
        z.object({ kind: z.literal("number"), text: words(80) }),
        z.object({ kind: z.literal("file"), uploadId: id, text: words(1_000).optional() }),
      ]),
    }),
  ),
  revisePromise: itemRoute(
    "revise_promise",
    "promises/:id/revise",
    "Give a new time and tell the customer before the old one breaks",
    z.object({ dueAt: moment, words: words(1_000) }),
  ),
  reconsiderSettlement: stepRoute(
    "reconsider",
    "reconsider",
    "The chosen option cannot be done: prepare another",
    seen.extend({ reason }),
  ),
  askConfirmation: stepRoute(
    "ask_confirmation",
    "ask-confirmation",
    "Ask the customer whether all is well",
    seen,
  ),
  recordConfirmation: stepRoute(
    "confirm",
    "confirm",
    "Record the customer's yes and where they said so",
    seen.extend({ source: answerSource, words: words(1_000).optional() }),
  ),
  recordDispute: stepRoute(
    "dispute",
    "dispute",
    "Record that the customer is not content with the result, or with part of it",
    seen.extend({
      source: answerSource,
      words: words(1_000),
      notContent: z.array(id).max(50).default([]),
    }),
  ),
  reopenComplaint: stepRoute(
    "reopen",
    "reopen",
    "Open it again with its whole story",
    seen.extend({ reason }),
  ),
  withdrawComplaint: stepRoute(
    "withdraw",
    "withdraw",
    "Record that the customer withdraws, and where they said so",
    seen.extend({ source: answerSource, reason }),
  ),
  mergeComplaint: stepRoute(
    "merge",
    "merge",
    "Join it to another complaint about the same matter",
    seen.extend({ into: words(40) }),
  ),
  sendMessage: stepRoute(
    "send_message",
    "messages",
    "Write to the customer",
    z.object({ body: words(5_000), uploads, promises: z.array(confirmedPromise).max(9).default([]) }),
  ),
  writeNote: stepRoute(
    "write_note",
    "notes",
    "Write a note that no customer ever sees",
    z.object({ body: words(5_000), uploads }),
  ),
  addEvidence: stepRoute(
    "add_evidence",
    "evidence",
    "Add files to the case",
    z.object({
      uploads: z.array(id).min(1).max(9),
      source: evidenceSource.default("staff"),
      about: words(500).optional(),
    }),
  ),
  offerHandOver: stepRoute(
    "offer_hand_over",
    "hand-overs",
    "Ask a colleague to take it over",
    z.object({ toStaffId: id, words: words(2_000) }),
  ),
  takeHandOver: itemRoute("take_hand_over", "hand-overs/:id/take", "Take it over", z.object({})),
  declineHandOver: itemRoute(
    "decline_hand_over",
    "hand-overs/:id/decline",
    "Say why not",
    z.object({ words: words(1_000) }),
  ),
  exportEvidence: contract({
    method: "GET",
    path: `${one}/evidence-package`,
    tag: "complaints",
    summary: "The evidence package (ZIP): journal, messages, files and a check that needs nothing of ours",
    access: forStep("export_evidence"),
    params: numberParam,
    answer: z.any(),
    form: "file",
  }),
} as const;
