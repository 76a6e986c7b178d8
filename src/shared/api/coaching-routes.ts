import { z } from "zod";
import { contract } from "./contract.ts";
import { id, idParam, moment, page, person, version, words } from "./fields.ts";
import { trainingCode } from "./training-fields.ts";

/** Coaching: what was found becomes a task, a lesson, an exercise, a talk and a re-check. */

const tag = "coaching";
const coach = { who: "staff", permission: "quality.coach" } as const;
const own = { who: "staff", permission: "quality.read_own" } as const;
const named = z.object({ zh: z.string(), en: z.string() });
const code = z.string().regex(/^[a-z][a-z0-9_-]{0,79}$/);

const findingRef = z.object({
  source: z.enum(["rule", "criterion"]),
  code,
  /** The scorecard a criterion stands in. */
  scorecardCode: code.nullable().default(null),
  /** Where it was seen; none for a pattern over several conversations. */
  conversationId: id.nullable().default(null),
});

const lesson = z.object({
  kind: z.enum(["script", "article", "sop", "model_case", "course"]),
  title: words(120),
  body: words(8_000).nullable().default(null),
  /** Within this house: a procedure, a model case, an article. */
  path: z
    .string()
    .regex(/^\/[\w\-/.?=&%]{1,200}$/)
    .nullable()
    .default(null),
  courseCode: trainingCode.nullable().default(null),
});

const exercise = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quiz"), quizCode: trainingCode }),
  z.object({ kind: z.literal("written"), words: words(2_000) }),
]);

const state = z.enum(["learning", "talking", "acknowledging", "rechecking", "done", "cancelled"]);

const share = z.object({ total: z.int(), broken: z.int(), rate: z.number().nullable() });

const effect = z.object({
  before: share,
  after: share,
  /** After minus before, in shares of 1, with its 95 % interval; null while nothing was counted. */
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  outcome: z.enum(["improved", "unchanged", "worse", "too_few"]),
  /** How the colleagues nobody coached on this moved between the same times. */
  others: z.object({ before: share, after: share }),
});

export const coachingTask = z
  .object({
    id,
    version,
    staff: person,
    coach: person,
    title: z.string(),
    aim: z.string(),
    state,
    madeAt: moment,
    dueAt: moment,
    isLate: z.boolean(),
    remindedAt: moment.nullable(),
    climbedAt: moment.nullable(),
    doneAt: moment.nullable(),
    findings: z.array(z.object({ source: z.enum(["rule", "criterion"]), code: z.string(), label: named })),
  })
  .meta({ id: "CoachingTask" });

export const coachingTaskWhole = coachingTask
  .extend({
    lesson: z.object({ ...lesson.shape, readAt: moment.nullable() }),
    exercise: z.object({
      kind: z.enum(["quiz", "written"]),
      quizCode: z.string().nullable(),
      words: z.string().nullable(),
      answer: z.string().nullable(),
      answeredAt: moment.nullable(),
      passedAt: moment.nullable(),
    }),
    talk: z.object({ words: z.string(), at: moment }).nullable(),
    acknowledgement: z.object({ words: z.string().nullable(), at: moment }).nullable(),
    recheckSize: z.int(),
    evaluator: person.nullable(),
    cancelWords: z.string().nullable(),
    effects: z.array(
      z.object({
        source: z.enum(["rule", "criterion"]),
        code: z.string(),
        label: named,
        conversationId: id.nullable(),
        complaintNumber: z.string().nullable(),
        effect,
      }),
    ),
    history: z.array(
      z.object({ deed: z.string(), by: person.nullable(), words: z.string().nullable(), at: moment }),
    ),
    /** What the reader may do now. */
    open: z.array(
      z.enum([
        "read_lesson",
        "answer_exercise",
        "review_exercise",
        "note_talk",
        "acknowledge",
        "reply",
        "end_recheck",
        "move_due",
        "cancel",
      ]),
    ),
  })
  .meta({ id: "CoachingTaskWhole" });

const receipt = z.object({ id, version, state });

export const coachingRoutes = {
  listCoachingTasks: contract({
    method: "GET",
    path: "/api/coaching-tasks",
    tag,
    summary: "The coaching one answers for: open by due day, done ones latest first",
    access: coach,
    query: page.extend({ state: z.enum(["open", "late", "done"]).default("open"), staffId: id.optional() }),
    answer: z.object({ rows: z.array(coachingTask), next: z.string().nullable() }),
  }),
  listMyCoaching: contract({
    method: "GET",
    path: "/api/my-coaching",
    tag,
    summary: "One's own coaching, what is open first",
    access: own,
    answer: z.object({ rows: z.array(coachingTask) }),
  }),
  readCoachingTask: contract({
    method: "GET",
    path: "/api/coaching-tasks/:id",
    tag,
    summary: "A coaching task whole, for the colleague, their coach and who answers for both",
    access: own,
    params: idParam,
    answer: coachingTaskWhole,
  }),
  startCoaching: contract({
    method: "POST",
    path: "/api/coaching-tasks",
    tag,
    summary: "Make a task of one to five findings",
    access: coach,
    body: z.object({
      staffId: id,
      coachId: id,
      title: words(120),
      aim: words(1_000),
      dueAt: moment,
      findings: z.array(findingRef).min(1).max(5),
      lesson,
      exercise,
      recheckSize: z.int().min(5).max(200).default(20),
      /** Who judges the re-check where a criterion needs people. */
      evaluatorId: id.nullable().default(null),
    }),
    answer: receipt,
  }),
  readCoachingLesson: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/lesson-read",
    tag,
    summary: "The colleague has read the lesson",
    access: own,
    params: idParam,
    body: z.object({ version }),
    answer: receipt,
  }),
  answerExercise: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/exercise",
    tag,
    summary: "The colleague hands in the written exercise",
    access: own,
    params: idParam,
    body: z.object({ version, answer: words(4_000) }),
    answer: receipt,
  }),
  reviewExercise: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/exercise-review",
    tag,
    summary: "The coach passes the exercise or hands it back with words",
    access: coach,
    params: idParam,
    body: z.object({ version, isPassed: z.boolean(), words: words(2_000) }),
    answer: receipt,
  }),
  noteTalk: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/talk",
    tag,
    summary: "The coach notes the talk",
    access: coach,
    params: idParam,
    body: z.object({ version, words: words(4_000) }),
    answer: receipt,
  }),
  acknowledgeTalk: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/acknowledge",
    tag,
    summary: "The colleague confirms the talk, in agreement or with words of their own",
    access: own,
    params: idParam,
    body: z.object({ version, words: words(2_000).optional() }),
    answer: receipt,
  }),
  replyToCoaching: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/replies",
    tag,
    summary: "The colleague or the coach writes to the other, at any time before the end",
    access: own,
    params: idParam,
    body: z.object({ words: words(2_000) }),
    answer: receipt,
  }),
  moveCoachingDue: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/due",
    tag,
    summary: "Move the due day, with the reason",
    access: coach,
    params: idParam,
    body: z.object({ version, dueAt: moment, words: words(500) }),
    answer: receipt,
  }),
  endRecheck: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/end-recheck",
    tag,
    summary: "End the re-check with what has been seen so far",
    access: coach,
    params: idParam,
    body: z.object({ version, words: words(1_000) }),
    answer: receipt,
  }),
  cancelCoaching: contract({
    method: "POST",
    path: "/api/coaching-tasks/:id/cancel",
    tag,
    summary: "Cancel a task, with the reason",
    access: coach,
    params: idParam,
    body: z.object({ version, words: words(1_000) }),
    answer: receipt,
  }),
  listCoachable: contract({
    method: "GET",
    path: "/api/coachable-findings",
    tag,
    summary:
      "What a colleague could be coached on: rules and criteria that went wrong lately, the most frequent first",
    access: coach,
    query: z.object({ staffId: id }),
    answer: z.object({
      rows: z.array(
        z.object({
          source: z.enum(["rule", "criterion"]),
          code: z.string(),
          scorecardCode: z.string().nullable(),
          label: named,
          total: z.int(),
          broken: z.int(),
          lastConversationId: id,
          lastComplaintNumber: z.string(),
        }),
      ),
    }),
  }),
  listCoachingSuggestions: contract({
    method: "GET",
    path: "/api/coaching-suggestions",
    tag,
    summary: "Findings that repeat: proposed for coaching, decided by a person",
    access: coach,
    answer: z.object({
      threshold: z.object({ version: z.int(), leastBroken: z.int(), ofLast: z.int() }),
      rows: z.array(
        z.object({
          staff: person,
          ruleCode: z.string(),
          label: named,
          total: z.int(),
          broken: z.int(),
          lastBrokenAt: moment,
          lastConversationId: id,
        }),
      ),
    }),
  }),
  dismissCoachingSuggestion: contract({
    method: "POST",
    path: "/api/coaching-suggestions/dismiss",
    tag,
    summary: "Decide against a proposal for some days, with the reason",
    access: coach,
    body: z.object({ staffId: id, ruleCode: code, reason: words(500), days: z.int().min(1).max(180) }),
    answer: z.object({ id }),
  }),
  changeCoachingThreshold: contract({
    method: "POST",
    path: "/api/coaching-threshold",
    tag,
    summary: "When a repeated finding proposes coaching",
    access: { who: "staff", permission: "quality.plan" },
    body: z.object({
      leastBroken: z.int().min(1).max(200),
      ofLast: z.int().min(1).max(200),
      seenVersion: z.int().min(0),
    }),
    answer: z.object({ version: z.int() }),
  }),
};
