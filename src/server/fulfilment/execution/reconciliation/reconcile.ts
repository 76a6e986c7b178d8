import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { type Direction, keyOf, readKey } from "../../../gateways/orders/gateway-order.ts";
import type { StatementLine } from "../../../gateways/protocol/messages.ts";
import { recordAnswer } from "../record-answer.ts";
import { massMovementsOf } from "./mass-movements.ts";
import { compare, type Line, type Mismatch, type Movement } from "./rules.ts";

const windowMs = 40 * 86_400_000;

/**
 * Compares a gateway's statement with what moved. A line for an order whose answer was lost is the answer. What differs
 * goes to a person; what came right by itself leaves their desk. The same statement again changes nothing.
 * @returns how many differences are open now that were not before.
 */
export async function reconcile(tx: Tx, gatewayId: string, lines: StatementLine[]): Promise<number> {
  await keepLines(tx, gatewayId, lines);
  for (const line of lines) await takeAsAnswer(tx, gatewayId, line);

  const since = new Date(tx.now.getTime() - windowMs);
  const differences = compare(
    [...(await movementsOf(tx, gatewayId, since)), ...(await massMovementsOf(tx, gatewayId, since))],
    await linesOf(tx, gatewayId, since),
    tx.now,
  );
  await settleWhatCameRight(tx, gatewayId, differences);
  return keepDifferences(tx, gatewayId, differences);
}

async function keepLines(tx: Tx, gatewayId: string, lines: StatementLine[]): Promise<void> {
  for (const { key, reference, direction, amountMinor, currency, at } of lines)
    await tx
      .insertInto("gateway_statement_line")
      .values({
        gateway_id: gatewayId,
        key,
        reference,
        direction,
        amount_minor: amountMinor,
        currency,
        at: new Date(at),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function takeAsAnswer(tx: Tx, gatewayId: string, line: StatementLine): Promise<void> {
  const orderId = readKey(line.key)?.orderId;
  const order =
    orderId &&
    (await tx
      .selectFrom("gateway_order")
      .select(["gateway_id", "state"])
      .where("id", "=", orderId)
      .executeTakeFirst());
  if (!order || order.gateway_id !== gatewayId) return;
  if (!["sent", "unknown", "compensating"].includes(order.state)) return;
  const { key, amountMinor, currency, reference } = line;
  await recordAnswer(tx, { key, state: "done", amountMinor, currency, reference }, "statement");
}

async function movementsOf(tx: Tx, gatewayId: string, since: Date): Promise<Movement[]> {
  const rows = await tx
    .selectFrom("gateway_movement")
    .select(["order_id", "round", "direction", "amount_minor", "currency", "at"])
    .where("gateway_id", "=", gatewayId)
    .where("at", ">", since)
    .execute();
  return rows.map(({ order_id, round, direction, amount_minor, currency, at }) => ({
    key: keyOf({ id: order_id, round }, direction as Direction),
    direction: direction as Direction,
    minor: amount_minor,
    currency,
    at,
  }));
}

async function linesOf(tx: Tx, gatewayId: string, since: Date): Promise<Line[]> {
  const rows = await tx
    .selectFrom("gateway_statement_line")
    .select(["key", "direction", "amount_minor as minor", "currency", "reference"])
    .where("gateway_id", "=", gatewayId)
    .where("at", ">", since)
    .execute();
  return rows.map((row) => ({ ...row, direction: row.direction as Direction }));
}

async function settleWhatCameRight(tx: Tx, gatewayId: string, differences: Mismatch[]): Promise<void> {
  const open = await tx
    .selectFrom("gateway_mismatch")
    .select(["id", "key", "direction", "what"])
    .where("gateway_id", "=", gatewayId)
    .where("settled_at", "is", null)
    .execute();
  const stillThere = new Set(differences.map(nameOf));
  const right = open.filter((row) => !stillThere.has(nameOf(row))).map(({ id }) => id);
  if (right.length > 0)
    await tx.updateTable("gateway_mismatch").set({ settled_at: tx.now }).where("id", "in", right).execute();
}

async function keepDifferences(tx: Tx, gatewayId: string, differences: Mismatch[]): Promise<number> {
  let added = 0;
  for (const { key, direction, what, oursMinor, theirsMinor, currency } of differences) {
    const kept = await tx
      .insertInto("gateway_mismatch")
      .values({
        id: newId(),
        gateway_id: gatewayId,
        key,
        direction,
        order_id: await ownOrder(tx, key),
        what,
        ours_minor: oursMinor,
        theirs_minor: theirsMinor,
        currency,
        found_at: tx.now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["tenant_id", "gateway_id", "key", "direction", "what"])
          .where(sql<boolean>`settled_at IS NULL OR settled_by IS NOT NULL`)
          .doNothing(),
      )
      .returning("id")
      .executeTakeFirst();
    if (kept) added += 1;
  }
  return added;
}

async function ownOrder(tx: Tx, key: string): Promise<string | null> {
  const orderId = readKey(key)?.orderId;
  if (!orderId) return null;
  const order = await tx
    .selectFrom("gateway_order")
    .select("id")
    .where("id", "=", orderId)
    .executeTakeFirst();
  return order?.id ?? null;
}

function nameOf({ key, direction, what }: { key: string; direction: string; what: string }): string {
  return `${what} ${direction} ${key}`;
}
