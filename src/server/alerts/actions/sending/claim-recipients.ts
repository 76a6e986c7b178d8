import { type Selectable, sql } from "kysely";
import type { ActionSegment } from "../../../../shared/api/action-routes.ts";
import { clockActor } from "../../../actor.ts";
import type { Tx } from "../../../db/database.ts";
import type { Gateway as GatewayTable } from "../../../db/tables.gen.ts";
import { gatewayFor } from "../../../gateways/orders/gateway-for.ts";
import type { OrderAsked } from "../../../gateways/protocol/messages.ts";
import type { House } from "../../../house.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { isRecalled, recallLink, withRecallLink } from "../../recall/recall-link.ts";
import type { Action } from "../access-action.ts";
import { gatewayKindOf } from "../gateway-kind.ts";
import { moveAction } from "../move-action.ts";
import { leaveOutOvertaken } from "./leave-out-overtaken.ts";

export type Question = {
  position: number;
  order: OrderAsked;
  isFirst: boolean;
  /** Whether it may still go out; once stopped, the other side is only inquired of. */
  mayOrder: boolean;
  attempts: number;
};
export type Claimed = { action: Action; gateway: Selectable<GatewayTable>; questions: Question[] };

type Row = {
  position: number;
  round: number;
  attempts: number;
  isFirst: boolean;
  orderNumber: string;
  shopCode: string;
  address: string | null;
  words: string | null;
  orderId: string;
  customerId: string;
  isRecalled: boolean;
  item: OrderAsked["item"];
};

/**
 * The next recipients, written down as asked before anybody is: after a crash at any point the next run sees that the other
 * side may know their keys, and inquires before it orders again. Null when nothing is to be done just now.
 */
export async function claimRecipients(
  tx: Tx,
  house: House,
  actionId: string,
  token: string,
): Promise<Claimed | null> {
  const action = await leased(tx, actionId, token);
  if (!action || !(await isStillBacked(tx, action))) return null;
  const gatewayId = await gatewayFor(tx, gatewayKindOf(action), null);
  if (!gatewayId) {
    if (action.state === "running") await halt(tx, action, "no_gateway");
    return null;
  }
  await leaveOutOvertaken(tx, action);
  const rows = await claim(tx, action, gatewayId);
  const { slug } = await ownTenant(tx);
  const linkFor = ({ orderId, customerId }: Row) =>
    recallLink(house, { tenantId: tx.tenantId, slug, orderId, customerId, sentAt: action.prepared_at });
  const gateway = await tx
    .selectFrom("gateway")
    .selectAll()
    .where("id", "=", gatewayId)
    .executeTakeFirstOrThrow();
  return { action, gateway, questions: rows.map((row) => questionOf(action, row, linkFor)) };
}

// By PostgreSQL's own clock: two machines need not agree on the time.
async function leased(tx: Tx, actionId: string, token: string): Promise<Action | null> {
  const { rows } = await sql<Action>`
    UPDATE mass_action SET lease_token = ${token}, lease_until = now() + interval '15 seconds'
    WHERE id = ${actionId} AND state IN ('running', 'stopped') AND (lease_token = ${token} OR lease_until IS NULL OR lease_until < now())
    RETURNING *
  `.execute(tx);
  return rows[0] ?? null;
}

/** Whoever answers for it must still be there: when the preparer or an approver has left, a person looks at it again. */
async function isStillBacked(tx: Tx, action: Action): Promise<boolean> {
  if (action.state !== "running") return true;
  const left = await tx
    .selectFrom("staff")
    .select("id")
    .where("is_active", "=", false)
    .where((where) =>
      where.or([
        where("id", "=", action.prepared_by),
        where(
          "id",
          "in",
          where.selectFrom("mass_action_approval").select("approver_id").where("action_id", "=", action.id),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (left) return halt(tx, action, "approver_left");
  return (await isStatementCleared(tx, action)) || halt(tx, action, "statement_withdrawn");
}

async function halt(tx: Tx, action: Action, why: string): Promise<false> {
  await moveAction(tx, clockActor(tx.tenantId), action, "paused", "paused", why);
  return false;
}

async function isStatementCleared(tx: Tx, { statement_id, statement_version }: Action): Promise<boolean> {
  if (!statement_id) return true;
  const { rows } = await sql<{ cleared: boolean }>`
    SELECT is_statement_cleared(current_tenant(), ${statement_id}::uuid, ${statement_version}::int) AS cleared`.execute(
    tx,
  );
  return rows[0]!.cleared;
}

/** Those asked before come first: what became of them must be known. A stopped action asks nobody new. */
async function claim(tx: Tx, action: Action, gatewayId: string): Promise<Row[]> {
  const states = action.state === "running" ? ["asked", "accepted", "waiting"] : ["asked", "accepted"];
  const { rows } = await sql<Row>`
    WITH next AS (
      SELECT r.tenant_id, r.action_id, r.position, r.state = 'waiting' AS is_first FROM mass_action_recipient r
      WHERE r.action_id = ${action.id} AND r.state = ANY(${states}) AND (r.next_try_at IS NULL OR r.next_try_at <= ${tx.now})
      ORDER BY r.state = 'waiting', r.position
      LIMIT ${Math.min(action.per_second, mostAtOnce)}
      FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE mass_action_recipient r SET state = 'asked', attempts = r.attempts + 1, gateway_id = ${gatewayId}, next_try_at = NULL
      FROM next WHERE r.tenant_id = next.tenant_id AND r.action_id = next.action_id AND r.position = next.position
      RETURNING r.*, next.is_first
    )
    SELECT t.position, t.words, t.round, t.attempts, t.is_first AS "isFirst", o.number AS "orderNumber", s.code AS "shopCode", ${addressOf(action)} AS address,
      t.order_id AS "orderId", t.customer_id AS "customerId", ${isRecalled(action.alert_id, "t.order_id")} AS "isRecalled",
      ${itemOf(action)} AS item
    FROM taken t
    JOIN orders o ON o.tenant_id = t.tenant_id AND o.id = t.order_id
    JOIN shop s ON s.tenant_id = o.tenant_id AND s.id = o.shop_id
    JOIN customer c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
    ORDER BY t.position
  `.execute(tx);
  return rows;
}

/** Where a notice goes, by its channel. */
function addressOf({ channel }: Pick<Action, "channel">) {
  if (channel === "mail") return sql`c.email`;
  return channel === "in_app" ? sql`c.source_id` : sql`c.phone`;
}

/** What is exchanged: the line of the order that the action is about. */
function itemOf({ kind, segment }: Action) {
  if (kind !== "exchange") return sql`NULL`;
  const { sku, batch } = segment as ActionSegment;
  return sql`(SELECT json_build_object('line', i.line, 'sku', i.sku, 'quantity', i.quantity) FROM order_item i
    WHERE i.tenant_id = t.tenant_id AND i.order_id = t.order_id AND i.sku = ${sku}
      AND (${batch ?? null}::text IS NULL OR i.batch_code = ${batch ?? null}) ORDER BY i.line LIMIT 1)`;
}

// So few that a stop is felt within a second.
const mostAtOnce = 20;

const addressNames: Record<string, "phone" | "mail" | "account"> = {
  sms: "phone",
  mail: "mail",
  in_app: "account",
};

function questionOf(action: Action, row: Row, linkFor: (row: Row) => string): Question {
  const { position, round, attempts, isFirst, orderNumber, shopCode, address, item } = row;
  const words = row.words ?? action.words;
  const text = row.isRecalled ? withRecallLink(words, linkFor(row)) : words;
  const order: OrderAsked = {
    ask: "order",
    key: `${action.id}.${position}.${round}`,
    kind: gatewayKindOf(action),
    amountMinor: action.amount_minor,
    currency: action.currency,
    complaint: `M${action.number}`,
    shop: shopCode,
    orderNumber,
    item,
    ...(action.channel && { [addressNames[action.channel]!]: address ?? "", text }),
  };
  return { position, order, isFirst, mayOrder: action.state === "running", attempts };
}
