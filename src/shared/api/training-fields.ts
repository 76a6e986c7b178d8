import { z } from "zod";
import { roles } from "../roles.ts";
import { id, moment, person, severity, words } from "./fields.ts";

/** Courses, quizzes and marks: what is taught, asked and certified. */

export const trainingCode = z.string().regex(/^[a-z][a-z0-9_-]{1,39}$/);
export const staffRole = z.enum(roles);

function inBoth(most: number) {
  return z.object({ zh: words(most), en: words(most) });
}

/** Somewhere in this house: a procedure, a model case, a course. */
const pathInside = z.string().regex(/^\/[\w\-/.?=&%]{1,200}$/);

export const lesson = z.object({
  title: inBoth(80),
  /** Paragraphs, headings, lists, quotes, bold and links within the house; nothing else is drawn. */
  body: inBoth(8_000),
  links: z
    .array(z.object({ label: inBoth(80), path: pathInside }))
    .max(10)
    .default([]),
});

export const course = z
  .object({
    code: trainingCode,
    title: inBoth(80),
    about: inBoth(600),
    lessons: z.array(lesson).min(1).max(30),
    quizCode: trainingCode.nullable().default(null),
  })
  .meta({ id: "Course" });

export const questionKind = z.enum(["single", "multiple", "order", "true_false", "case"]);

export const question = z
  .object({
    code: trainingCode,
    kind: questionKind,
    /** What happened, before what is asked; a case has one. */
    story: inBoth(2_000).nullable().default(null),
    asked: inBoth(500),
    options: z.array(inBoth(300)).max(10),
    /** Places of the right options; for an order, all of them in the right order. */
    right: z.array(z.int().min(0).max(9)).max(10),
    explanation: inBoth(1_000),
    points: z.int().min(1).max(100),
  })
  .meta({ id: "Question" });

export const quiz = z
  .object({
    code: trainingCode,
    title: inBoth(80),
    questions: z.array(question).min(1).max(200),
    /** How many questions an attempt draws from the bank. */
    draws: z.int().min(1).max(100),
    passPoints: z.int().min(1).max(10_000),
    minutes: z.int().min(1).max(240),
    attempts: z.int().min(1).max(20),
  })
  .meta({ id: "Quiz" });

export const mark = z
  .object({
    code: trainingCode,
    title: inBoth(60),
    courseCode: trainingCode.nullable().default(null),
    quizCode: trainingCode,
    validDays: z.int().min(1).max(1_825),
    /** Earned by the quiz, in force once a trainer has signed. */
    needsSignature: z.boolean(),
  })
  .meta({ id: "Mark" });

/** Which cases ask for a mark: of any of these severities or categories, or in a regulator's hands. None: no case. */
export const markNeed = z.object({
  severities: z.array(severity).max(4),
  categories: z.array(z.string().max(60)).max(50),
  forRegulator: z.boolean(),
});

export const certificateState = z.enum(["waiting", "valid", "expiring", "expired", "revoked"]);

export const certificate = z
  .object({
    id,
    markCode: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    staff: person,
    state: certificateState,
    earnedAt: moment,
    issuedAt: moment.nullable(),
    signedBy: person.nullable(),
    expiresAt: moment.nullable(),
    revokedAt: moment.nullable(),
    revokeReason: z.string().nullable(),
  })
  .meta({ id: "Certificate" });

export const assignment = z
  .object({
    id,
    courseCode: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    staff: person,
    dueAt: moment,
    isLate: z.boolean(),
    assignedAt: moment,
    lessons: z.int(),
    lessonsRead: z.int(),
    quizCode: z.string().nullable(),
    completedAt: moment.nullable(),
  })
  .meta({ id: "CourseAssignment" });

/** One try as its taker sees it; what was right is told once it is over. */
export const attempt = z
  .object({
    id,
    quizCode: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    startedAt: moment,
    closesAt: moment,
    submittedAt: moment.nullable(),
    isTimedOut: z.boolean(),
    points: z.int().nullable(),
    mostPoints: z.int(),
    passPoints: z.int(),
    isPassed: z.boolean().nullable(),
    questions: z.array(
      z.object({
        code: z.string(),
        kind: questionKind,
        story: z.object({ zh: z.string(), en: z.string() }).nullable(),
        asked: z.object({ zh: z.string(), en: z.string() }),
        /** In the order drawn; `place` is what an answer names. */
        options: z.array(z.object({ place: z.int(), zh: z.string(), en: z.string() })),
        chosen: z.array(z.int()),
        points: z.int(),
        earned: z.int().nullable(),
        right: z.array(z.int()).nullable(),
        explanation: z.object({ zh: z.string(), en: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: "QuizAttempt" });

/** What one question's answers say of the question itself. */
export const questionFigures = z
  .object({
    code: z.string(),
    asked: z.object({ zh: z.string(), en: z.string() }),
    kind: questionKind,
    answered: z.int(),
    /** The mean share of its points that was earned. */
    difficulty: z.number().nullable(),
    /** Correlation with the rest of the quiz (point-biserial, corrected for the question itself). */
    discrimination: z.number().nullable(),
    options: z.array(z.object({ zh: z.string(), en: z.string(), isRight: z.boolean(), chosen: z.int() })),
    /** What a designer should look at; too few answers say nothing yet. */
    hints: z.array(
      z.enum(["too_few", "too_easy", "too_hard", "does_not_separate", "separates_wrongly", "idle_option"]),
    ),
  })
  .meta({ id: "QuestionFigures" });
