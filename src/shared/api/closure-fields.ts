import { z } from "zod";
import { answerSource, id, moment, person, severity, state, words } from "./fields.ts";

/** What closing knows of a case beside the case itself: letters, objections, repeats, regulators; and the survey's forms. */

export const decisionLetter = z
  .object({
    id,
    number: z.string(),
    attachmentId: id,
    citations: z.array(z.string()),
    issuedBy: person,
    issuedAt: moment,
    objectUntil: moment,
  })
  .meta({ id: "DecisionLetter" });

export const objectionOutcome = z.enum(["upheld", "changed"]);

export const objection = z
  .object({
    id,
    words: z.string(),
    raisedBy: z.enum(["customer", "staff"]),
    source: answerSource.nullable(),
    raisedAt: moment,
    dueAt: moment,
    isLate: z.boolean(),
    outcome: objectionOutcome.nullable(),
    answer: z.string().nullable(),
    decidedBy: person.nullable(),
    decidedAt: moment.nullable(),
  })
  .meta({ id: "Objection" });

export const repeatReason = z.enum(["same_order", "same_goods", "same_category"]);

export const repeatLink = z
  .object({
    earlier: z.object({ number: z.string(), title: z.string(), state, receivedAt: moment }),
    reasons: z.array(repeatReason),
    state: z.enum(["suggested", "confirmed", "dismissed"]),
    decidedBy: person.nullable(),
  })
  .meta({ id: "RepeatLink" });

export const regulatorOutcome = z.enum(["settled", "not_settled", "withdrawn", "no_action", "penalty"]);

/** Where a matter is handled: the 12315 hotline's officials, the platform's online settlement, a mediator, elsewhere. */
export const regulatorKind = z.enum(["hotline_12315", "odr", "mediation", "other"]);

export const regulatorMatter = z
  .object({
    id,
    kind: regulatorKind,
    authority: z.string(),
    matterNumber: z.string(),
    receivedAt: moment,
    workingDays: z.int(),
    dueAt: moment,
    isLate: z.boolean(),
    outcome: regulatorOutcome.nullable(),
    proof: z.string().nullable(),
    closedBy: person.nullable(),
    closedAt: moment.nullable(),
  })
  .meta({ id: "RegulatorMatter" });

/** One question beside the score and the effort: a few answers to choose from. */
export const surveyQuestion = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{1,38}$/),
  zh: words(120),
  en: words(120),
  choices: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9_]{1,38}$/),
        zh: words(60),
        en: words(60),
      }),
    )
    .min(2)
    .max(8),
});

/** What a survey asks of a type of case, and whether it is asked once more some days later. */
export const surveyForm = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9_]{1,38}$/),
    zh: words(60),
    en: words(60),
    /** Which cases: empty means all. The form that names most of a case is its form. */
    categories: z.array(words(60)).max(20).default([]),
    severities: z.array(severity).default([]),
    asksEffort: z.boolean(),
    questions: z.array(surveyQuestion).max(4).default([]),
    laterAfterDays: z.int().min(1).max(180).nullable().default(null),
  })
  .meta({ id: "SurveyForm" });
export type SurveyForm = z.output<typeof surveyForm>;

/** Of how many asked how many answered, and what they said; `weighted` counts each answer for those like it who kept silent. */
export const satisfactionGroup = z.object({
  key: z.string(),
  asked: z.int(),
  answered: z.int(),
  responseRate: z.number(),
  meanScore: z.number().nullable(),
});
export const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
