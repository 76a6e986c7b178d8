import { z } from "zod";
import { contract } from "./contract.ts";
import { id, moment, page, person, words } from "./fields.ts";

/** Goods held back: off sale, not shipped, or a batch on hold; each taken back with a reason. */

export const holdKind = z.enum(["delisting", "stop_shipping", "batch_hold"]);
export const holdState = z.enum([
  "awaiting_approval",
  "cancelled",
  "under_way",
  "in_force",
  "lifting",
  "lifted",
]);

const proof = z.object({ words: z.string(), file: id.nullable() });

const hold = z
  .object({
    number: z.int(),
    kind: holdKind,
    state: holdState,
    sku: z.string(),
    goods: z.string().nullable(),
    batch: z.string().nullable(),
    alert: z.string().nullable(),
    reason: z.string(),
    /** Whether a gateway does it; else the owner, who brings the proof. */
    byGateway: z.boolean(),
    /** Why a gateway did not do it, when it was asked first. */
    failure: z.string().nullable(),
    owner: person,
    dueAt: moment.nullable(),
    preparedBy: person,
    preparedAt: moment,
    approvals: z.array(z.object({ by: person, at: moment })).max(500),
    inForceAt: moment.nullable(),
    proof: proof.nullable(),
    lifted: z
      .object({ by: person, reason: z.string(), at: moment.nullable(), proof: proof.nullable() })
      .nullable(),
    /** Orders with these goods that have been paid and not shipped. */
    unshipped: z.int(),
    mayApprove: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "GoodsHold" });

const holdParam = z.object({ hold: z.coerce.number().int().positive().max(2_147_483_647) });
const reads = { who: "staff", permission: "alert.read" } as const;
const prepares = { who: "staff", permission: "action.prepare" } as const;
const approves = { who: "staff", permission: "action.approve" } as const;
const version = z.int().positive();
const moved = z.object({ state: holdState, version: z.int() });
const withReason = z.object({ version, reason: words(500) });

function deed(name: string, summary: string, access: typeof prepares | typeof approves) {
  return {
    method: "POST",
    path: `/api/goods-holds/:hold/${name}`,
    tag: "goods",
    summary,
    access,
    params: holdParam,
    answer: moved,
  } as const;
}

export const goodsRoutes = {
  listHolds: contract({
    method: "GET",
    path: "/api/goods-holds",
    tag: "goods",
    summary: "Goods held back, the latest first",
    access: reads,
    query: page.extend({
      which: z.enum(["open", "ended", "all"]).default("open"),
      alert: z.string().max(20).optional(),
    }),
    answer: z.object({ rows: z.array(hold), next: z.string().nullable() }),
  }),
  prepareHold: contract({
    method: "POST",
    path: "/api/goods-holds",
    tag: "goods",
    summary: "Ask two others to have goods held back",
    access: prepares,
    body: z.object({
      kind: holdKind,
      sku: words(120),
      batch: words(120).optional(),
      alert: words(20).optional(),
      reason: words(500),
    }),
    answer: z.object({ number: z.int() }),
  }),
  approveHold: contract({
    ...deed("approve", "Approve a hold that somebody else asked for", approves),
    body: z.object({ version }),
  }),
  refuseHold: contract({ ...deed("refuse", "Refuse a hold, with the reason", approves), body: withReason }),
  withdrawHold: contract({
    ...deed("withdraw", "Withdraw a hold that is not yet approved", prepares),
    body: withReason,
  }),
  takeHold: contract({
    ...deed("take", "Do by hand what no gateway does", prepares),
    body: z.object({ version }),
  }),
  proveHold: contract({
    ...deed("prove", "Say that it was done by hand, with the proof", prepares),
    body: z.object({ version, proof: words(500), upload: id.optional() }),
  }),
  liftHold: contract({
    ...deed("lift", "Let the goods go again, with the reason", approves),
    body: withReason,
  }),
};
