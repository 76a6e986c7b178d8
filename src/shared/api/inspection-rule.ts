import { z } from "zod";
import { channel, id, moment, party, person, severity, words } from "./fields.ts";

/** The rules every conversation is held against: each a kind of check with parameters of its own. */

/** What the wording engine finds; the inspection of wording names the kinds it looks for. */
export const wordingKind = z.enum([
  "vague_time",
  "refusal_without_alternative",
  "blame_customer",
  "arguing",
  "rude_or_sarcastic",
  "absolute_promise",
  "over_authority_promise",
  "legal_conclusion",
  "fault_admission_legal",
  "private_contact",
  "off_platform_payment",
  "customer_personal_data",
  "other_customer_fine",
  "wrong_order_or_name",
]);

export const recordField = z.enum([
  "category",
  "second_category",
  "demand",
  "order",
  "finding",
  "evidence",
  "responsibility",
]);

const phrases = z.array(words(60)).min(1).max(100);
const minutes = z.int().min(1).max(43_200);
const calendar = z.enum(["desk", "office", "always"]);
const event = z.string().regex(/^[a-z][a-z_]{2,59}$/);

const responseLimits = {
  minutes,
  /** Channels with a limit of their own. */
  byChannel: z.array(z.object({ channel, minutes })).max(20),
  calendar,
};

export const procedureStep = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]{1,59}$/),
  nameZh: words(60),
  nameEn: words(60),
  /** Any of these events of the journal is the step done. */
  events: z.array(event).min(1).max(10),
  isOptional: z.boolean().default(false),
});

export const inspectionCheck = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("greeting"),
    /** Among the first so many messages of a person. */
    withinMessages: z.int().min(1).max(5),
    greetings: phrases,
    introductions: phrases,
  }),
  z.object({ kind: z.literal("first_response"), ...responseLimits }),
  z.object({ kind: z.literal("next_response"), ...responseLimits }),
  z.object({ kind: z.literal("restatement"), mustBeConfirmed: z.boolean() }),
  z.object({ kind: z.literal("apology"), parties: z.array(party).min(1).max(7), phrases }),
  z.object({ kind: z.literal("procedure"), steps: z.array(procedureStep).min(2).max(20) }),
  z.object({
    kind: z.literal("wording"),
    kinds: z.array(wordingKind).min(1).max(14),
    /** The mildest finding that counts. */
    least: z.enum(["hint", "warn", "block"]),
  }),
  z.object({ kind: z.literal("promise_timed") }),
  z.object({ kind: z.literal("promise_kept"), graceMinutes: z.int().min(0).max(43_200) }),
  z.object({ kind: z.literal("authority") }),
  z.object({ kind: z.literal("hand_over"), leastCharacters: z.int().min(1).max(500) }),
  z.object({ kind: z.literal("record_complete"), fields: z.array(recordField).min(1).max(7) }),
  z.object({ kind: z.literal("evidence_asked"), phrases }),
  z.object({
    kind: z.literal("told_while_waiting"),
    hours: z.int().min(1).max(720),
    calendar,
  }),
  z.object({ kind: z.literal("closing_confirmed"), acceptsAnnouncedSilence: z.boolean() }),
]);
export type InspectionCheck = z.output<typeof inspectionCheck>;
export type CheckKind = InspectionCheck["kind"];

const category = z.string().regex(/^[a-z][a-z_]*(\/[a-z][a-z_]*)?$/);

export const ruleDefinition = z.object({
  nameZh: words(60),
  nameEn: words(60),
  check: inspectionCheck,
  severity,
  /** How much a breach counts among all rules. */
  weight: z.int().min(0).max(100),
  /** Empty: every channel. */
  channels: z.array(channel).max(9),
  /** `goods_quality` or `goods_quality/broken`; empty: every category. */
  categories: z.array(category).max(60),
  /** A rule that is switched off gives no result. */
  isActive: z.boolean(),
  /** Holds for conversations that ended on this day or later. */
  inForceFrom: z.iso.date(),
});
export type RuleDefinition = z.output<typeof ruleDefinition>;

export const ruleCode = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/);
export const outcome = z.enum(["met", "broken", "not_applicable"]);
const counts = z.object({ met: z.int(), broken: z.int(), notApplicable: z.int() });

/** What a draft would have changed in the past month, had it held then. */
export const inspectionTrial = z
  .object({
    from: moment,
    to: moment,
    /** Conversations that ended in that time, and how many of them were compared. */
    conversations: z.int(),
    compared: z.int(),
    before: counts,
    after: counts,
    changedCount: z.int(),
    changed: z.array(
      z.object({
        conversationId: id,
        complaintNumber: z.string(),
        staff: person.nullable(),
        before: outcome.nullable(),
        after: outcome.nullable(),
        reason: z.string(),
      }),
    ),
    byStaff: z.array(z.object({ staff: person, brokenBefore: z.int(), brokenAfter: z.int() })),
  })
  .meta({ id: "InspectionTrial" });

export const inspectionRuleVersion = z
  .object({
    /** 0: as it came with the product. */
    version: z.int(),
    state: z.enum(["draft", "tried", "published"]),
    definition: ruleDefinition,
    trial: inspectionTrial.nullable(),
    triedAt: moment.nullable(),
    writtenBy: person.nullable(),
    writtenAt: moment.nullable(),
    publishedBy: person.nullable(),
    publishedAt: moment.nullable(),
  })
  .meta({ id: "InspectionRuleVersion" });

export const inspectionRule = z
  .object({
    code: z.string(),
    /** The version that judges conversations ending now; null before the first is in force. */
    inForce: z.int().nullable(),
    /** Newest first. */
    versions: z.array(inspectionRuleVersion),
  })
  .meta({ id: "InspectionRule" });
