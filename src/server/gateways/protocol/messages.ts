import { z } from "zod";
import { gatewayKinds } from "../../../shared/gateway-parts.ts";

/** What is said between a house and a gateway, both ways; docs/gateways.md is the same in words. */

const currency = z.string().regex(/^[A-Z]{3}$/);
const key = z.string().min(1).max(120);
const amountMinor = z.int().min(0);
const reference = z.string().min(1).max(120);
const at = z.iso.datetime({ offset: true });

export const orderAsked = z.object({
  ask: z.literal("order"),
  key,
  kind: z.enum(gatewayKinds),
  /** Set: take back what this earlier key did. */
  reverses: key.optional(),
  amountMinor,
  currency,
  complaint: z.string(),
  shop: z.string().nullable(),
  orderNumber: z.string().nullable(),
  item: z.object({ line: z.int(), sku: z.string(), quantity: z.int() }).nullable(),
  /** Of goods held back that no purchase is about: all of a product, or one batch of it. */
  goods: z.object({ sku: z.string(), batch: z.string().nullable() }).optional(),
  /** Of a text message, and of a call that speaks the text. */
  phone: z.string().optional(),
  /** Of a push message: the account with the app or workplace messenger that it goes to. Of a message in the app: the buyer's with the shop. */
  account: z.string().optional(),
  /** Of a mail: its address. */
  mail: z.string().optional(),
  text: z.string().optional(),
});
export type OrderAsked = z.infer<typeof orderAsked>;

export const asked = z.discriminatedUnion("ask", [
  orderAsked,
  z.object({ ask: z.literal("status"), key }),
  z.object({ ask: z.literal("statement"), day: z.iso.date(), after: z.string().max(200).optional() }),
  z.object({ ask: z.literal("hello") }),
]);
export type Asked = z.infer<typeof asked>;

/** What has become of one key; also what a callback says. `failed` is final: nothing moved, and nothing will. */
export const orderAnswer = z.object({
  key,
  state: z.enum(["unknown_key", "accepted", "done", "failed"]),
  amountMinor: amountMinor.optional(),
  currency: currency.optional(),
  reference: reference.optional(),
  /** A short code, such as `out_of_stock`. */
  reason: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,59}$/)
    .optional(),
  arrivesBy: at.optional(),
  /** The key that was pressed in a call that spoke to somebody. */
  pressed: z
    .string()
    .regex(/^[0-9*#]$/)
    .optional(),
});
export type OrderAnswer = z.infer<typeof orderAnswer>;

export const statementLine = z.object({
  key,
  direction: z.enum(["out", "back"]),
  amountMinor: z.int().min(1),
  currency,
  reference,
  at,
});
export type StatementLine = z.infer<typeof statementLine>;

export const statementAnswer = z.object({
  lines: z.array(statementLine).max(1_000),
  next: z.string().max(200).nullable(),
});
export const helloAnswer = z.object({ name: z.string().max(120), kinds: z.array(z.enum(gatewayKinds)) });
export type HelloAnswer = z.infer<typeof helloAnswer>;
