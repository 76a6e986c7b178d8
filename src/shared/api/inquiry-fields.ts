import { z } from "zod";
import { attachment, id, moment, money, party, person, words } from "./fields.ts";

/** The parts of finding out: forms of requests, evidence with its custody, causes, recovery. */

export const bilingual = z.object({ zh: words(200), en: words(200) });

export const fieldKind = z.enum(["text", "number", "date", "choice", "yes_no"]);
const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** One field of a reply. Evidence in files is wanted by the request as a whole, not by a field. */
export const formField = z
  .strictObject({
    code,
    label: bilingual,
    kind: fieldKind,
    isRequired: z.boolean(),
    /** Beside a number, such as "kg". */
    unit: words(20).optional(),
    choices: z
      .array(z.strictObject({ code, label: bilingual }))
      .max(20)
      .optional(),
  })
  .refine(({ kind, choices }) => (kind === "choice") === (choices !== undefined && choices.length > 1), {
    error: "choices_for_choice_only",
    path: ["choices"],
  })
  .meta({ id: "FormField" });
export type FormField = z.infer<typeof formField>;

/** What stands in the fields, by their codes. */
export const entries = z.record(code, z.union([words(2_000), z.number(), z.boolean()]));
export type Entries = z.infer<typeof entries>;

const templateContent = {
  departmentCode: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  title: bilingual,
  question: z.object({ zh: words(2_000), en: words(2_000) }),
  /** Office hours. */
  dueHours: z.number().min(0.25).max(720),
  fields: z
    .array(formField)
    .max(20)
    .refine((fields) => new Set(fields.map((field) => field.code)).size === fields.length, {
      error: "field_twice",
    }),
  /** What should come along as files. */
  evidence: z.array(bilingual).max(9),
};

export const templateCode = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/);
export const newTemplate = z.strictObject({
  code: templateCode,
  ...templateContent,
  isActive: z.boolean().default(true),
});
export type NewTemplate = z.infer<typeof newTemplate>;

export const requestTemplate = z
  .object({
    code: templateCode,
    /** 0: the wording that came with the product. */
    version: z.int().min(0),
    ...templateContent,
    isActive: z.boolean(),
    madeBy: person.nullable(),
    madeAt: moment.nullable(),
  })
  .meta({ id: "RequestTemplate" });
export type RequestTemplate = z.infer<typeof requestTemplate>;

/** The form a question was asked with, and what was entered. */
export const askedForm = z.object({
  templateCode: z.string().nullable(),
  fields: z.array(formField),
  evidenceWanted: z.array(bilingual),
  entries: entries.nullable(),
});

export const supplierLink = z
  .object({
    id,
    supplier: z.string(),
    madeAt: moment,
    expiresAt: moment,
    openedAt: moment.nullable(),
    revokedAt: moment.nullable(),
    isOpen: z.boolean(),
  })
  .meta({ id: "SupplierLink" });

/** Somebody who was told that an answer is late. */
export const lateNotice = z
  .object({
    id,
    level: z.int().min(1).max(3),
    to: person,
    at: moment,
    takenUpAt: moment.nullable(),
    takenUpWords: z.string().nullable(),
  })
  .meta({ id: "LateNotice" });

export const evidenceSource = z.enum([
  "customer_upload",
  "department",
  "supplier",
  "staff",
  "order_system",
  "carrier_trace",
  "lab_report",
  "batch_certificate",
  "page_snapshot",
  "chat_record",
  "call_recording",
  "other",
]);

export const evidenceHint = z.object({
  kind: z.enum(["order_number", "batch", "date"]),
  /** As the record writes it; dates as 2026-09-13. */
  value: z.string(),
  /** As it stands in the picture. */
  words: z.string(),
});
export type EvidenceHint = z.infer<typeof evidenceHint>;

export const evidenceItem = z
  .object({
    file: attachment,
    digest: z.string(),
    source: evidenceSource,
    about: z.string().nullable(),
    givenBy: z.string(),
    camera: z
      .object({ takenAt: moment.nullable(), device: z.string().nullable(), hasPlace: z.boolean() })
      .nullable(),
    reading: z
      .object({
        state: z.enum(["waiting", "read", "nothing", "failed", "no_reader"]),
        text: z.string().nullable(),
        hints: z.array(evidenceHint),
      })
      .nullable(),
    custody: z.array(
      z.object({
        deed: z.enum(["received", "previewed", "opened", "handed_on"]),
        by: z.string(),
        to: z.string().nullable(),
        at: moment,
      }),
    ),
  })
  .meta({ id: "EvidenceItem" });

export const findingEvidence = z.object({ attachmentId: id, side: z.enum(["for", "against"]) });

export const causeLevel = z.enum(["immediate", "root"]);
export const cause = z
  .object({
    /** Its group and itself: transport/crushed. */
    code: z.string(),
    level: causeLevel,
    name: bilingual,
    group: bilingual,
    /** Null: of the product's own tree. */
    id: id.nullable(),
    isActive: z.boolean(),
  })
  .meta({ id: "Cause" });

export const recoveryState = z.enum([
  "drafted",
  "sent",
  "agreed",
  "partly_agreed",
  "refused",
  "received",
  "written_off",
]);
export const recoveryParty = party.extract(["supplier", "logistics", "platform", "third_party"]);

export const recovery = z
  .object({
    id,
    complaintNumber: z.string(),
    complaintTitle: z.string(),
    party: recoveryParty,
    counterparty: z.string(),
    ground: z.string(),
    state: recoveryState,
    claimed: money,
    agreed: money.nullable(),
    received: money,
    reference: z.string().nullable(),
    lastWords: z.string().nullable(),
    draftedBy: person,
    draftedAt: moment,
    changedAt: moment,
  })
  .meta({ id: "Recovery" });

export const relatedPerson = z
  .object({
    id,
    name: z.string(),
    relation: z.string(),
    influence: z.string(),
    addedBy: person,
    addedAt: moment,
  })
  .meta({ id: "RelatedPerson" });
