import { z } from "zod";
import { gatewayKinds, partKinds } from "../gateway-parts.ts";
import { amountMinor, id, moment, money, person } from "./fields.ts";

/** What the outside was told to do, as staff see it. */

export const gatewayKind = z.enum(gatewayKinds);

export const shownPart = z.object({
  kind: z.enum(partKinds),
  amountMinor,
  step: z.int().min(1).max(8),
  afterReturn: z.boolean(),
});

export const optionPart = shownPart.extend({
  step: shownPart.shape.step.default(1),
  afterReturn: z.boolean().default(false),
});

export const gatewayOrderState = z.enum([
  "waiting",
  "planned",
  "by_hand",
  "sent",
  "unknown",
  "confirmed",
  "failed",
  "compensating",
  "compensated",
  "cancelled",
]);
export const stuckReason = z.enum([
  "refused",
  "no_answer",
  "too_slow",
  "wrong_amount",
  "contradicted",
  "not_reversed",
]);
/** What a person can do about an order now. */
export const orderWay = z.enum(["release", "retry", "confirm", "reverse", "hand_on"]);

export const gatewayOrder = z
  .object({
    id,
    kind: gatewayKind,
    amount: money,
    optionId: id.nullable(),
    promiseId: id.nullable(),
    state: gatewayOrderState,
    gatewayName: z.string().nullable(),
    /** Of a delisting: the goods. */
    itemName: z.string().nullable(),
    round: z.int(),
    attempts: z.int(),
    nextTryAt: moment.nullable(),
    sentAt: moment.nullable(),
    arrivesBy: moment.nullable(),
    settledAt: moment.nullable(),
    reference: z.string().nullable(),
    failure: z.string().nullable(),
    stuckReason: stuckReason.nullable(),
    stuckAt: moment.nullable(),
    assignedTo: person.nullable(),
    createdAt: moment,
    ways: z.array(orderWay),
  })
  .meta({ id: "GatewayOrder" });
export type GatewayOrderView = z.infer<typeof gatewayOrder>;
