import { z } from "zod";
import { type Role, roles } from "../roles.ts";
import { evaluationAnswer, place } from "./evaluation-routes.ts";
import { channel, id, moment, person, severity } from "./fields.ts";
import { criterionCode, scorecardForm } from "./scorecard-fields.ts";

/** What an evaluated person sees, what they appeal against and how it was ruled. */

export const appealPolicy = z
  .strictObject({
    windowDays: z.int().min(1).max(30),
    mostAppeals: z.int().min(1).max(5),
    levels: z
      .array(
        z.strictObject({
          roles: z
            .array(z.enum(roles as unknown as [Role, ...Role[]]))
            .min(1)
            .max(roles.length),
          rulingDays: z.int().min(1).max(30),
        }),
      )
      .min(1)
      .max(4),
  })
  .meta({ id: "AppealPolicy" });
export type AppealPolicy = z.output<typeof appealPolicy>;

export const givenAnswer = z.object({ value: z.string().nullable(), isNotApplicable: z.boolean() });

export const appealPoint = z.object({
  criterionCode,
  words: z.string(),
  places: z.array(place),
  ruling: z.enum(["upheld", "changed"]).nullable(),
  ruled: givenAnswer.nullable(),
  reason: z.string().nullable(),
});

export const appealState = z.enum(["open", "ruled", "withdrawn"]);

export const appeal = z
  .object({
    id,
    position: z.int(),
    level: z.int(),
    words: z.string(),
    raisedAt: moment,
    dueAt: moment,
    isLate: z.boolean(),
    state: appealState,
    outcome: z.enum(["upheld", "changed"]).nullable(),
    reason: z.string().nullable(),
    ruledBy: person.nullable(),
    ruledAt: moment.nullable(),
    points: z.array(appealPoint),
    history: z.array(
      z.object({
        type: z.enum(["raised", "climbed", "late", "ruled", "withdrawn"]),
        level: z.int(),
        by: z.string().nullable(),
        at: moment,
      }),
    ),
  })
  .meta({ id: "Appeal" });

export const correction = z
  .object({
    scoreBefore: z.number(),
    scoreAfter: z.number(),
    hadCritical: z.boolean(),
    hasCritical: z.boolean(),
    answers: z.array(z.object({ criterionCode, before: givenAnswer, after: givenAnswer })),
    correctedBy: person,
    correctedAt: moment,
  })
  .meta({ id: "ScoreCorrection" });

/** A message of the conversation, for whoever had a part in it or rules about it. */
export const spokenMessage = z.object({
  id,
  from: z.enum(["customer", "staff", "house"]),
  author: z.string().nullable(),
  text: z.string(),
  at: moment,
});

/** A submitted evaluation beside its conversation: what was answered, what came of appeals. */
export const evaluationFile = z
  .object({
    id,
    complaintNumber: z.string(),
    complaintTitle: z.string(),
    staff: person,
    scorecard: z.object({ code: z.string(), version: z.int(), form: scorecardForm }),
    releasedAt: moment,
    /** As submitted. */
    givenScore: z.number(),
    /** In force: as corrected last, else as submitted. */
    score: z.number(),
    hasCritical: z.boolean(),
    answers: z.array(evaluationAnswer),
    messages: z.array(spokenMessage),
    appeals: z.array(appeal),
    corrections: z.array(correction),
  })
  .meta({ id: "EvaluationFile" });

/** Whether an appeal is possible now, and if not, why. */
export const appealChance = z.object({
  until: moment,
  left: z.int(),
  isOpen: z.boolean(),
  why: z.enum(["too_late", "no_more", "open_already"]).nullable(),
});

export const ownEvaluation = z
  .object({
    id,
    complaintNumber: z.string(),
    complaintTitle: z.string(),
    scorecard: z.object({ zh: z.string(), en: z.string() }),
    channel,
    releasedAt: moment,
    givenScore: z.number(),
    score: z.number(),
    hasCritical: z.boolean(),
    appeal: z.object({ state: appealState, outcome: z.enum(["upheld", "changed"]).nullable() }).nullable(),
    appealUntil: moment,
  })
  .meta({ id: "OwnEvaluation" });

export const queuedAppeal = z
  .object({
    id,
    complaintNumber: z.string(),
    complaintTitle: z.string(),
    severity,
    staff: person,
    level: z.int(),
    raisedAt: moment,
    dueAt: moment,
    isLate: z.boolean(),
    points: z.int(),
    outcome: z.enum(["upheld", "changed"]).nullable(),
    ruledAt: moment.nullable(),
    /** Null: may rule. Otherwise why not. */
    whyNot: z.enum(["own_evaluation", "graded", "party", "coach", "level"]).nullable(),
  })
  .meta({ id: "QueuedAppeal" });
