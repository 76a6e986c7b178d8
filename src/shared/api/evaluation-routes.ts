import { z } from "zod";
import { contract } from "./contract.ts";
import { channel, id, idParam, moment, page, person, severity, version, words } from "./fields.ts";
import { criterionCode, scorecardCode, scorecardForm, scorecardHead } from "./scorecard-fields.ts";
import { staffView } from "./staff-view.ts";

/** Scorecards, and people's judgement of conversations by them. */

const codeParam = z.object({ code: scorecardCode });
const reads = { who: "staff", permission: "quality.read" } as const;
const plans = { who: "staff", permission: "quality.plan" } as const;
const judges = { who: "staff", permission: "quality.evaluate" } as const;

export const place = z
  .union([
    z.strictObject({ messageId: id, start: z.int().min(0).max(50_000), end: z.int().min(1).max(50_000) }),
    z.strictObject({ attachmentId: id, seconds: z.number().min(0).max(10_800) }),
  ])
  .refine((at) => !("messageId" in at) || at.end > at.start, { error: "not_valid" })
  .meta({ id: "Place" });
export type Place = z.infer<typeof place>;

export const evaluationAnswer = z
  .strictObject({
    criterionCode,
    value: criterionCode.nullable(),
    isNotApplicable: z.boolean(),
    comment: words(2_000).nullable(),
    places: z.array(place).max(20),
  })
  .meta({ id: "EvaluationAnswer" });
export type EvaluationAnswer = z.infer<typeof evaluationAnswer>;

export const evaluationPurpose = z.enum(["sample", "double_blind", "calibration", "spot"]);

export const evaluatedConversation = z
  .object({
    id,
    complaintNumber: z.string(),
    title: z.string(),
    chapter: z.int(),
    channel,
    category: z.string().nullable(),
    secondCategory: z.string().nullable(),
    severity,
    openedAt: moment,
    endedAt: moment,
    messages: z.int(),
  })
  .meta({ id: "EvaluatedConversation" });

export const evaluationView = z
  .object({
    id,
    conversation: evaluatedConversation,
    /** Hidden while it is judged blind. */
    staff: person.nullable(),
    evaluator: person,
    purpose: evaluationPurpose,
    sampleItemId: id.nullable(),
    isBlind: z.boolean(),
    /** Whether the agent is hidden from the reader now. */
    isHidden: z.boolean(),
    state: z.enum(["draft", "submitted"]),
    revision: version,
    scorecard: z.object({ code: z.string(), version: z.int(), form: scorecardForm }),
    answers: z.array(evaluationAnswer),
    /** What the automatic inspection found of the criteria that name a rule; null while it is judged blind. */
    machine: z
      .array(
        z.object({
          criterionCode,
          ruleCode: z.string(),
          outcome: z.enum(["met", "broken", "not_applicable"]),
          reason: z.string(),
          values: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      )
      .nullable(),
    /** As submitted. */
    score: z.number().nullable(),
    /** As it stands after appeals. */
    scoreInForce: z.number().nullable(),
    hasCritical: z.boolean().nullable(),
    startedAt: moment,
    savedAt: moment,
    submittedAt: moment.nullable(),
    releasedAt: moment.nullable(),
    workedSeconds: z.int(),
  })
  .meta({ id: "EvaluationView" });
export type EvaluationView = z.infer<typeof evaluationView>;

export const evaluationRow = z
  .object({
    id,
    conversation: evaluatedConversation,
    staff: person.nullable(),
    evaluator: person,
    purpose: evaluationPurpose,
    scorecard: z.object({ code: z.string(), version: z.int(), zh: z.string(), en: z.string() }),
    score: z.number(),
    scoreInForce: z.number(),
    hasCritical: z.boolean(),
    submittedAt: moment,
    workedSeconds: z.int(),
  })
  .meta({ id: "EvaluationRow" });

export const deskItem = z
  .object({
    sampleItemId: id.nullable(),
    evaluationId: id.nullable(),
    conversation: evaluatedConversation,
    purpose: evaluationPurpose,
    isBlind: z.boolean(),
    startedAt: moment.nullable(),
    savedAt: moment.nullable(),
  })
  .meta({ id: "DeskItem" });
export type DeskItem = z.infer<typeof deskItem>;

const versionHead = z.object({ code: z.string(), version: z.int(), revision: z.int() });

export const evaluationRoutes = {
  listScorecards: contract({
    method: "GET",
    path: "/api/scorecards",
    tag: "quality",
    summary: "Every scorecard with its versions, the newest first",
    access: reads,
    answer: z.object({ rows: z.array(scorecardHead) }),
  }),
  readScorecard: contract({
    method: "GET",
    path: "/api/scorecards/:code",
    tag: "quality",
    summary: "One version of a scorecard with its form",
    access: reads,
    params: codeParam,
    query: z.object({ version: z.coerce.number().int().min(0).max(100_000) }),
    answer: z.object({ head: scorecardHead, form: scorecardForm }),
  }),
  saveScorecard: contract({
    method: "POST",
    path: "/api/scorecards",
    tag: "quality",
    summary: "Save a draft: of a new scorecard, or of the next version of one",
    access: plans,
    body: z.object({
      code: scorecardCode,
      form: scorecardForm,
      /** Of the draft that was open; 0 when there was none. */
      seenRevision: z.int().min(0),
    }),
    answer: versionHead,
  }),
  reviewScorecard: contract({
    method: "POST",
    path: "/api/scorecards/:code/review",
    tag: "quality",
    summary: "Send the draft to review; what is wrong with it is answered field by field",
    access: plans,
    params: codeParam,
    body: z.object({ seenRevision: z.int().min(1) }),
    answer: versionHead,
  }),
  returnScorecard: contract({
    method: "POST",
    path: "/api/scorecards/:code/return",
    tag: "quality",
    summary: "Send it back to its author with words",
    access: plans,
    params: codeParam,
    body: z.object({ words: words(1_000) }),
    answer: versionHead,
  }),
  publishScorecard: contract({
    method: "POST",
    path: "/api/scorecards/:code/publish",
    tag: "quality",
    summary: "Publish what was reviewed, by somebody other than its author; it is locked from then on",
    access: plans,
    params: codeParam,
    body: z.object({ seenRevision: z.int().min(1) }),
    answer: versionHead,
  }),
  withdrawScorecard: contract({
    method: "POST",
    path: "/api/scorecards/:code/withdraw",
    tag: "quality",
    summary: "Take a scorecard out of use; evaluations by it stand",
    access: plans,
    params: codeParam,
    body: z.object({}),
    answer: versionHead,
  }),

  readEvaluationDesk: contract({
    method: "GET",
    path: "/api/evaluation-desk",
    tag: "quality",
    summary: "What waits for this inspector, what they have begun, and how far the day is",
    access: judges,
    query: page.extend({ after: id.optional() }),
    answer: z.object({
      /** Conversations that were drawn and assigned, the oldest draw first. */
      rows: z.array(deskItem),
      next: z.string().nullable(),
      /** Begun by hand or for a calibration, not yet submitted. */
      drafts: z.array(deskItem),
      progress: z.object({
        assigned: z.int(),
        done: z.int(),
        doneToday: z.int(),
        workedTodaySeconds: z.int(),
      }),
    }),
  }),
  startEvaluation: contract({
    method: "POST",
    path: "/api/evaluations",
    tag: "quality",
    summary: "Begin to judge a sampled conversation, or one chosen by hand; what was begun is opened again",
    access: judges,
    body: z.union([
      z.strictObject({ sampleItemId: id, isBlind: z.boolean().default(true) }),
      z.strictObject({ complaintNumber: words(40), isBlind: z.boolean().default(true) }),
    ]),
    answer: z.object({ id }),
  }),
  listEvaluations: contract({
    method: "GET",
    path: "/api/evaluations",
    tag: "quality",
    summary: "Submitted evaluations, the latest first",
    access: reads,
    query: page.extend({
      staffId: id.optional(),
      evaluatorId: id.optional(),
      purpose: evaluationPurpose.optional(),
      scorecardCode: scorecardCode.optional(),
      conversationId: id.optional(),
    }),
    answer: z.object({ rows: z.array(evaluationRow), next: z.string().nullable() }),
  }),
  readEvaluation: contract({
    method: "GET",
    path: "/api/evaluations/:id",
    tag: "quality",
    summary: "One evaluation with its form and answers",
    access: reads,
    params: idParam,
    answer: evaluationView,
  }),
  readEvaluatedCase: contract({
    method: "GET",
    path: "/api/evaluations/:id/case",
    tag: "quality",
    summary: "The very case that is judged; blind, nothing in it tells who handled it",
    access: reads,
    params: idParam,
    answer: staffView,
  }),
  saveEvaluation: contract({
    method: "POST",
    path: "/api/evaluations/:id/answers",
    tag: "quality",
    summary: "Keep the answers given so far",
    access: judges,
    params: idParam,
    body: z.object({ revision: version, answers: z.array(evaluationAnswer).max(360) }),
    answer: z.object({ revision: version, savedAt: moment }),
  }),
  uncoverEvaluation: contract({
    method: "POST",
    path: "/api/evaluations/:id/uncover",
    tag: "quality",
    summary:
      "Judge a draft no longer blind: whom it is about is shown, what was answered stays, and it is kept that it was",
    access: judges,
    params: idParam,
    body: z.object({}),
    answer: z.object({ id }),
  }),
  countEvaluationWork: contract({
    method: "POST",
    path: "/api/evaluations/:id/work",
    tag: "quality",
    summary: "Count seconds of work since the last beat; more than half a minute at once is not believed",
    access: judges,
    params: idParam,
    body: z.object({ seconds: z.int().min(1).max(30) }),
    answer: z.object({ workedSeconds: z.int() }),
  }),
  submitEvaluation: contract({
    method: "POST",
    path: "/api/evaluations/:id/submit",
    tag: "quality",
    summary: "Submit: the score is worked out and nothing of it changes any more",
    access: judges,
    params: idParam,
    body: z.object({ revision: version }),
    answer: z.object({ score: z.number(), hasCritical: z.boolean() }),
  }),
};
