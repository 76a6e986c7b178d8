import { z } from "zod";
import { actorKinds, type State, type Step, states, stepNames } from "../complaint-steps.ts";

/** The small parts that many schemas share. */

export const id = z.uuid();
export const moment = z.iso.datetime({ offset: true });
export const state = z.enum(states as unknown as [State, ...State[]]);
export const step = z.enum(stepNames as [Step, ...Step[]]);
export const actorKind = z.enum(actorKinds);
export const channel = z.enum([
  "portal",
  "phone",
  "api",
  "chat",
  "email",
  "social",
  "platform",
  "marketplace",
  "import",
]);
export const severity = z.enum(["low", "normal", "high", "critical"]);
export const demand = z.enum([
  "refund",
  "return",
  "exchange",
  "reship",
  "repair",
  "compensation",
  "apology",
  "explanation",
  "fulfil",
  "punish",
  "other",
]);
export const remedyKind = z.enum([
  "apology",
  "explanation",
  "reship",
  "exchange",
  "repair",
  "return_refund",
  "refund_only",
  "partial_refund",
  "price_difference",
  "coupon",
  "points",
  "upgrade",
  "freight",
  "inspection",
  "statutory_damages",
]);
export const party = z.enum([
  "customer",
  "merchant",
  "supplier",
  "logistics",
  "platform",
  "third_party",
  "force_majeure",
]);
/** Where an agent heard what they record for the customer. */
export const answerSource = z.enum(["phone", "chat", "email", "in_person", "platform"]);

/** A person's words: kept as typed, trimmed at the ends, never empty, no character that cannot be stored. */
export function words(most: number) {
  return z
    .string()
    .refine((text) => text.isWellFormed() && !text.includes("\u0000"), { error: "unstorable_character" })
    .trim()
    .min(1)
    .max(most);
}

export const uploads = z.array(id).max(9).default([]);
export const version = z.int().min(1);
export const money = z.object({ minor: z.int(), currency: z.string().length(3) });
export const amountMinor = z.int().min(0).max(1_000_000_000);

export const receipt = z.object({ number: z.string(), version, state }).meta({ id: "Receipt" });
export const person = z.object({ id, name: z.string() });

export const attachment = z
  .object({
    id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    isImage: z.boolean(),
    uploadedBy: actorKind,
    uploadedAt: moment,
  })
  .meta({ id: "Attachment" });

export const numberParam = z.object({ number: z.string().max(40) });
export const idParam = z.object({ id });
export const numberAndId = z.object({ number: z.string().max(40), id });

export const page = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
