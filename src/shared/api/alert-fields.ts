import { z } from "zod";
import { type Role, roles } from "../roles.ts";
import { id, moment, person, words } from "./fields.ts";

/** What alerts, their plans and their calls are made of. */

const role = z.enum(roles as unknown as [Role, ...Role[]]);
const both = z.object({ zh: words(80), en: words(160) });
const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const minutes = z.int().min(1).max(1_440);

export const alertLevel = z.enum(["blue", "yellow", "orange", "red"]);
/** A level that is offered, and what speaks for it: customers, and those of them who were hurt or in danger. */
export const offeredLevel = z
  .object({ level: alertLevel, severeGoods: z.boolean(), injured: z.int(), customers: z.int() })
  .meta({ id: "OfferedLevel" });
export const alertState = z.enum(["candidate", "confirmed", "closed", "dismissed"]);
export const callChannel = z.enum(["in_page", "push", "sms", "voice", "mail"]);
export const addressChannel = callChannel.exclude(["in_page"]);
export const callState = z.enum(["calling", "answered", "unanswered", "ended"]);

const text = words(120);
export const alertScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("batch"), subject: z.strictObject({ sku: text, batch: text }) }),
  z.object({ kind: z.literal("sku"), subject: z.strictObject({ sku: text }) }),
  z.object({ kind: z.literal("supplier"), subject: z.strictObject({ supplier: text }) }),
  z.object({ kind: z.literal("warehouse"), subject: z.strictObject({ warehouse: text }) }),
  z.object({ kind: z.literal("carrier_region"), subject: z.strictObject({ carrier: text, province: text }) }),
  z.object({ kind: z.literal("shop"), subject: z.strictObject({ shopId: id }) }),
  z.object({ kind: z.literal("agent"), subject: z.strictObject({ staffId: id }) }),
  z.object({ kind: z.literal("campaign"), subject: z.strictObject({ campaign: text }) }),
  z.object({
    kind: z.literal("topic"),
    subject: z.strictObject({ words: z.array(words(40)).min(1).max(10) }),
  }),
  z.object({
    kind: z.literal("series"),
    subject: z.strictObject({ category: text.optional(), province: text.optional() }),
  }),
]);

/** One group of people of whom one must answer. */
export const planParty = z
  .object({
    code,
    name: both,
    /** Whoever fits any of these is of the party; named people come first. */
    staffIds: z.array(id).max(20).default([]),
    roles: z.array(role).max(12).default([]),
    departments: z.array(words(40)).max(20).default([]),
    /** Next up when the party's own people do not answer. */
    climbsTo: z.array(role).max(12).default([]),
    channels: z
      .array(z.object({ channel: callChannel, afterMinutes: z.int().min(0).max(1_440) }))
      .min(1)
      .max(5),
    climbAfterMinutes: minutes,
    answerWithinMinutes: minutes,
  })
  .meta({ id: "PlanParty" });
export type PlanParty = z.output<typeof planParty>;

/** A level is offered once all of this is known: goods that can do severe harm, so many hurt, so many who complained. */
const levelOffer = z
  .object({
    severeGoods: z.boolean().default(false),
    injured: z.int().min(0).max(1_000).default(0),
    customers: z.int().min(0).max(100_000).default(0),
  })
  .meta({ id: "LevelOffer" });
export type LevelOffer = z.output<typeof levelOffer>;

const levelPlan = z.object({
  /** Any of these offers the level; the lowest is offered where none of another level holds. */
  offeredWhen: z.array(levelOffer).max(10),
  overridesQuietHours: z.boolean(),
  parties: z.array(planParty).max(20),
  checklist: z
    .array(z.object({ code, name: both, party: code.optional(), dueMinutes: minutes.max(43_200) }))
    .max(50),
});

const fastLaneCodes = z.array(words(40)).max(20);
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const alertPlan = z
  .object({
    quietHours: z.object({ from: hour, to: hour }),
    levels: z.object({ blue: levelPlan, yellow: levelPlan, orange: levelPlan, red: levelPlan }),
    /** A complaint of these kinds of the fast lane counts as somebody hurt or in danger. */
    injuries: fastLaneCodes,
    /** A regulator's matter: at least this level for the alert it belongs to; a candidate of the other where there is none. */
    regulator: z.object({ raisesTo: alertLevel, opens: alertLevel }),
    /** A single complaint of these kinds calls somebody by the same chain. */
    fastLane: z.object({ codes: fastLaneCodes, party: planParty }),
    /** ISO: 1 is Monday. */
    weeklyTest: z.object({ isOn: z.boolean(), weekday: z.int().min(1).max(7), at: hour }),
  })
  .meta({ id: "AlertPlan" });
export type AlertPlan = z.output<typeof alertPlan>;

export const alertHead = z
  .object({
    id,
    number: z.string(),
    title: z.string(),
    summary: z.string(),
    level: alertLevel,
    state: alertState,
    isDrill: z.boolean(),
    openedBy: person.nullable(),
    openedAt: moment,
    confirmedAt: moment.nullable(),
    closedAt: moment.nullable(),
    planVersion: z.int().nullable(),
    version: z.int(),
    complaints: z.int(),
    customers: z.int(),
    /** Parties that have answered, of all that are called. */
    answered: z.int(),
    called: z.int(),
  })
  .meta({ id: "AlertHead" });

const attempt = z.object({
  person,
  channel: callChannel,
  state: z.enum(["waiting", "sent", "failed", "needless"]),
  dueAt: moment,
  sentAt: moment.nullable(),
  problem: z.string().nullable(),
});

export const alertCall = z
  .object({
    id,
    party: z.string(),
    partyName: both,
    state: callState,
    startedAt: moment,
    dueAt: moment,
    isOverdue: z.boolean(),
    /** Who is being called now, or was last. */
    calling: person.nullable(),
    climbsAt: moment.nullable(),
    answeredAt: moment.nullable(),
    answeredBy: person.nullable(),
    answeredHow: z.enum(["page", "link", "key"]).nullable(),
    /** From the start of the call to the answer, or until now. */
    minutes: z.number(),
    attempts: z.array(attempt),
  })
  .meta({ id: "AlertCall" });
