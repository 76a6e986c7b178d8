import { type Selectable, sql } from "kysely";
import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import type { Gateway as GatewayTable } from "../../db/tables.gen.ts";
import { openGateway } from "../../gateways/connections/open-gateway.ts";
import { GatewayTrouble } from "../../gateways/protocol/gateway.ts";
import type { OrderAnswer, OrderAsked } from "../../gateways/protocol/messages.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import { ask } from "../actions/sending/ask-all.ts";
import type { Hold } from "./access-hold.ts";
import { queueHold } from "./approve-hold.ts";
import { doByHand, settleHold } from "./move-hold.ts";

type Due = { hold: Hold; gateway: Selectable<GatewayTable>; order: OrderAsked; isFirst: boolean };

/** Takes a hold one question further. Whoever dies in between leaves a key under which the next run inquires first. */
export async function pursueHold(
  house: House,
  { tenantId, holdId }: { tenantId: string; holdId: string },
): Promise<void> {
  const due = await withTenant(tenantId, (tx) => dueHold(tx, holdId));
  if (!due) return;
  const answer = await answerTo(house, due);
  await withTenant(tenantId, (tx) => recordAnswer(tx, due.hold, answer));
}

/** Counted as asked before anybody is. Null once it is done, or a person does it. */
async function dueHold(tx: Tx, holdId: string): Promise<Due | null> {
  const hold = await lockedHold(tx, holdId);
  if (!hold.gateway_id || !isUnderWay(hold)) return null;
  await tx
    .updateTable("goods_hold")
    .set({ attempts: hold.attempts + 1, next_try_at: null })
    .where("id", "=", holdId)
    .execute();
  const gateway = await tx
    .selectFrom("gateway")
    .selectAll()
    .where("id", "=", hold.gateway_id)
    .executeTakeFirstOrThrow();
  const { currency } = await ownTenant(tx);
  return {
    hold: { ...hold, attempts: hold.attempts + 1 },
    gateway,
    order: orderFor(hold, currency),
    isFirst: hold.attempts === 0,
  };
}

async function lockedHold(tx: Tx, holdId: string): Promise<Hold> {
  const row = await tx
    .selectFrom("goods_hold")
    .selectAll()
    .where("id", "=", holdId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row as Hold;
}

function isUnderWay({ state }: Hold): boolean {
  return state === "under_way" || state === "lifting";
}

function orderFor({ id, number, kind, state, sku, batch }: Hold, currency: string): OrderAsked {
  const isBack = state === "lifting";
  return {
    ask: "order",
    key: isBack ? `goods.${id}.back` : `goods.${id}`,
    kind,
    ...(isBack && { reverses: `goods.${id}` }),
    amountMinor: 0,
    currency,
    complaint: `G${number}`,
    shop: null,
    orderNumber: null,
    item: null,
    goods: { sku, batch },
  };
}

async function answerTo(
  house: House,
  { gateway, order, isFirst }: Due,
): Promise<OrderAnswer | GatewayTrouble> {
  try {
    return await ask(openGateway(house, gateway), { order, isFirst, mayOrder: true });
  } catch (error) {
    // A secret that cannot be opened any more.
    if (error instanceof GatewayTrouble) return error;
    throw error;
  }
}

// A gateway that stays silent is asked ever more seldom; after this many times a person does it.
const mostAttempts = 6;

/** What was answered counts only if the hold still waits for it. */
async function recordAnswer(tx: Tx, asked: Hold, answer: OrderAnswer | GatewayTrouble): Promise<void> {
  const hold = await lockedHold(tx, asked.id);
  if (hold.state !== asked.state || !hold.gateway_id || hold.attempts !== asked.attempts) return;
  const clock = clockActor(tx.tenantId);
  if (answer instanceof GatewayTrouble) {
    if (hold.attempts >= mostAttempts) return void (await doByHand(tx, clock, hold, answer.trouble));
    return askAgain(tx, hold, 5 * 2 ** hold.attempts, answer.trouble);
  }
  if (answer.state === "failed") return void (await doByHand(tx, clock, hold, answer.reason ?? "refused"));
  if (answer.state !== "done") return askAgain(tx, hold, 60, null);
  await settleHold(tx, clock, hold, { words: answer.reference ?? answer.key, file: null });
}

async function askAgain(tx: Tx, hold: Hold, seconds: number, failure: string | null): Promise<void> {
  const next = new Date(tx.now.getTime() + seconds * 1_000);
  await tx.updateTable("goods_hold").set({ next_try_at: next, failure }).where("id", "=", hold.id).execute();
  await queueHold(tx, hold.id, next);
}

/** Holds that wait for a gateway and whose question is overdue: the job that asked it was lost with its process. */
export async function queueLeftHolds(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom("goods_hold")
    .select("id")
    .where("state", "in", ["under_way", "lifting"])
    .where("gateway_id", "is not", null)
    .where(sql<boolean>`coalesce(next_try_at, ${tx.now}::timestamptz) <= ${tx.now}::timestamptz`)
    .execute();
  for (const { id } of rows) await queueHold(tx, id);
}
