import { z } from "zod";
import type { Step } from "../complaint-steps.ts";
import { contract, forStep } from "./contract.ts";
import { customerView } from "./customer-view.ts";
import {
  id,
  idParam,
  moment,
  money,
  numberAndId,
  numberParam,
  page,
  person,
  receipt,
  version,
  words,
} from "./fields.ts";
import { gatewayKind, gatewayOrder } from "./gateway-fields.ts";

/** The outside: where it is reached, what it was told, what got stuck, and what its own books say. */

const oneOrder = "/api/complaints/:number/gateway-orders/:id";
const reason = words(1_000);

export const gatewayTrouble = z.enum([
  "unreachable",
  "timed_out",
  "bad_status",
  "redirected",
  "too_large",
  "not_the_protocol",
  "not_signed",
  "wrong_signature",
  "wrong_time",
  "other_answer",
]);

export const gatewayRow = z
  .object({
    id,
    name: z.string(),
    shop: z.object({ id, name: z.string() }).nullable(),
    kinds: z.array(gatewayKind),
    url: z.string(),
    isActive: z.boolean(),
    version,
    callbackUrl: z.string(),
    reconciledUntil: z.string().nullable(),
  })
  .meta({ id: "Gateway" });

export const mismatchRow = z
  .object({
    id,
    gatewayName: z.string(),
    key: z.string(),
    direction: z.enum(["out", "back"]),
    what: z.enum(["missing_there", "missing_here", "double", "amount"]),
    ours: money.nullable(),
    theirs: money.nullable(),
    complaintNumber: z.string().nullable(),
    foundAt: moment,
    settledAt: moment.nullable(),
    settledBy: person.nullable(),
    settledReason: z.string().nullable(),
  })
  .meta({ id: "GatewayMismatch" });

const gatewayBody = z.object({
  name: words(60),
  shopId: id.nullable().default(null),
  kinds: z.array(gatewayKind).min(1).max(20),
  url: words(300),
  /** As the other side gave it (`whsec_…`); one is made when it is left out. */
  secret: words(120).optional(),
});

function orderDeed<Body extends z.ZodType>(step: Step, path: string, summary: string, body: Body) {
  return contract({
    method: "POST",
    path: `${oneOrder}/${path}`,
    tag: "gateways",
    summary,
    access: forStep(step),
    params: numberAndId,
    body,
    answer: receipt,
  });
}

export const gatewayRoutes = {
  listGateways: contract({
    method: "GET",
    path: "/api/gateways",
    tag: "gateways",
    summary: "Where the outside is reached; never the secrets",
    access: { who: "staff", permission: "settings.read" },
    answer: z.object({ rows: z.array(gatewayRow) }),
  }),
  addGateway: contract({
    method: "POST",
    path: "/api/gateways",
    tag: "gateways",
    summary: "Connect a gateway; its secret is shown this once",
    access: { who: "staff", permission: "settings.manage" },
    body: gatewayBody,
    answer: z.object({ gateway: gatewayRow, secret: z.string() }),
  }),
  changeGateway: contract({
    method: "PATCH",
    path: "/api/gateways/:id",
    tag: "gateways",
    summary: "Change what it does, where it is, its secret, or switch it off",
    access: { who: "staff", permission: "settings.manage" },
    params: idParam,
    body: gatewayBody.omit({ shopId: true }).partial().extend({ version, isActive: z.boolean().optional() }),
    answer: gatewayRow,
  }),
  testGateway: contract({
    method: "POST",
    path: "/api/gateways/:id/test",
    tag: "gateways",
    summary: "Say hello: whether it answers, signed, and what it can do",
    access: { who: "staff", permission: "settings.manage" },
    params: idParam,
    body: z.object({}),
    answer: z.object({
      isWell: z.boolean(),
      trouble: gatewayTrouble.nullable(),
      status: z.int().nullable(),
      name: z.string().nullable(),
      kinds: z.array(gatewayKind),
    }),
  }),
  reconcileGateway: contract({
    method: "POST",
    path: "/api/gateways/:id/reconcile",
    tag: "gateways",
    summary: "Fetch a day's statement and compare it with what moved",
    access: { who: "staff", permission: "settings.manage" },
    params: idParam,
    body: z.object({ day: z.iso.date() }),
    answer: z.object({ lines: z.int(), found: z.int(), trouble: gatewayTrouble.nullable() }),
  }),
  tellGatewayResult: contract({
    method: "POST",
    path: "/api/houses/:slug/gateways/:id/callbacks",
    tag: "gateways",
    summary: "A gateway says what became of an order (Standard Webhooks signature)",
    access: { who: "public", because: "the gateway signs with the secret of its own connection" },
    params: z.object({ slug: z.string().max(40), id }),
    answer: z.object({ isTaken: z.boolean() }),
    form: "signed",
  }),
  listGatewayOrders: contract({
    method: "GET",
    path: "/api/gateway-orders",
    tag: "gateways",
    summary: "Orders to the outside that are stuck, for a person's hand, under way, or done",
    access: { who: "staff", permission: "gateway.resolve" },
    query: page.extend({ state: z.enum(["stuck", "by_hand", "under_way", "done"]).default("stuck") }),
    answer: z.object({
      rows: z.array(
        gatewayOrder.extend({
          complaintNumber: z.string(),
          complaintTitle: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  releaseGatewayOrder: orderDeed(
    "release_gateway_order",
    "release",
    "The goods are back: do what was waiting for them",
    z.object({}),
  ),
  retryGatewayOrder: orderDeed(
    "retry_gateway_order",
    "retry",
    "Order it again: what was refused under a new key, what was lost after asking once more",
    z.object({}),
  ),
  confirmGatewayOrder: orderDeed(
    "confirm_gateway_order",
    "confirm",
    "It is done, and here is the proof",
    z.object({ reference: words(80), reason }),
  ),
  reverseGatewayOrder: orderDeed(
    "reverse_gateway_order",
    "reverse",
    "Take back what was done",
    z.object({ reason }),
  ),
  handOnGatewayOrder: orderDeed(
    "hand_on_gateway_order",
    "hand-on",
    "Give it to a colleague",
    z.object({ toStaffId: id, words: reason }),
  ),
  listGatewayMismatches: contract({
    method: "GET",
    path: "/api/gateway-mismatches",
    tag: "gateways",
    summary: "Where the other side's statement and our record differ",
    access: { who: "staff", permission: "gateway.resolve" },
    query: page.extend({ state: z.enum(["open", "settled"]).default("open") }),
    answer: z.object({ rows: z.array(mismatchRow), next: z.string().nullable() }),
  }),
  settleGatewayMismatch: contract({
    method: "POST",
    path: "/api/gateway-mismatches/:id/settle",
    tag: "gateways",
    summary: "Say what explains the difference",
    access: { who: "staff", permission: "gateway.resolve" },
    params: idParam,
    body: z.object({ reason }),
    answer: mismatchRow,
  }),
  delistItem: contract({
    method: "POST",
    path: "/api/complaints/:number/delist",
    tag: "gateways",
    summary: "Take the goods off sale while the case is looked into",
    access: forStep("delist_item"),
    params: numberParam,
    body: z.object({ line: z.int().min(1), reason }),
    answer: receipt,
  }),
  relistItem: contract({
    method: "POST",
    path: `${oneOrder}/relist`,
    tag: "gateways",
    summary: "Put the goods on sale again",
    access: forStep("relist_item"),
    params: numberAndId,
    body: z.object({ reason }),
    answer: receipt,
  }),
  chooseSms: contract({
    method: "POST",
    path: "/api/portal/complaint/sms",
    tag: "portal",
    summary: "Whether I want text messages about my complaint",
    access: { who: "customer" },
    body: z.object({ wantsSms: z.boolean() }),
    answer: customerView,
  }),
} as const;
