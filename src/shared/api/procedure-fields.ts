import { z } from "zod";
import { moment, person, state, words } from "./fields.ts";

/** How a scene is handled (SOP): its steps, for which categories and states, in versions that people read. */

export const procedureCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);

const journalEvent = z.string().regex(/^[a-z][a-z_]{2,59}$/);

export const procedureContent = z
  .strictObject({
    zh: words(60),
    en: words(120),
    aimZh: words(300),
    aimEn: words(400),
    /** Empty: of any category; in any state. */
    categories: z.array(words(60)).max(100),
    states: z.array(state).max(10),
    steps: z
      .array(
        z.strictObject({
          zh: words(400),
          en: words(600),
          /** Any of these events of the journal is the step done; none: only people can see it. */
          events: z.array(journalEvent).max(10).optional(),
          isOptional: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(40),
  })
  .meta({ id: "ProcedureContent" });
export type ProcedureContent = z.output<typeof procedureContent>;

export const procedureRow = z
  .object({
    code: z.string(),
    /** Null while the first version is still a draft. */
    version: z.int().nullable(),
    zh: z.string(),
    en: z.string(),
    categories: z.array(z.string()),
    /** Comes with the product, unchanged. */
    isGiven: z.boolean(),
    publishedAt: moment.nullable(),
    draftState: z.enum(["draft", "in_review"]).nullable(),
    /** Whether the person who asks has said so of the version in force. */
    readAt: moment.nullable(),
    readers: z.int(),
    readersWanted: z.int(),
  })
  .meta({ id: "ProcedureRow" });

export const procedureDraft = z
  .object({
    version: z.int(),
    revision: z.int(),
    state: z.enum(["draft", "in_review"]),
    content: procedureContent,
    changeWords: z.string().nullable(),
    author: person,
    returnedWords: z.string().nullable(),
  })
  .meta({ id: "ProcedureDraft" });

/** One step against the version before. */
export const stepChange = z.object({
  kind: z.enum(["kept", "added", "removed"]),
  zh: z.string(),
  en: z.string(),
});

export const procedure = z
  .object({
    code: z.string(),
    version: z.int().nullable(),
    content: procedureContent.nullable(),
    changeWords: z.string().nullable(),
    author: person.nullable(),
    approvedBy: person.nullable(),
    publishedAt: moment.nullable(),
    readAt: moment.nullable(),
    remindedAt: moment.nullable(),
    /** Against the version before; null for the first one. */
    changes: z.array(stepChange).nullable(),
    draft: procedureDraft.nullable(),
    draftChanges: z.array(stepChange).nullable(),
  })
  .meta({ id: "Procedure" });
