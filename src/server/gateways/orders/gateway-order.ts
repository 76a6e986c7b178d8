import type { Selectable } from "kysely";
import type { z } from "zod";
import type { gatewayOrderState, stuckReason } from "../../../shared/api/gateway-fields.ts";
import type { GatewayKind } from "../../../shared/gateway-parts.ts";
import type { Tx } from "../../db/database.ts";
import type { GatewayOrder as GatewayOrderTable } from "../../db/tables.gen.ts";
import { NotFound } from "../../refusals.ts";

export type OrderState = z.infer<typeof gatewayOrderState>;
export type StuckReason = z.infer<typeof stuckReason>;
type Row = Selectable<GatewayOrderTable>;

/** What an order is made from, beside its amount: codes and places, no person's words. */
export type OrderDetail = { line?: number; itemName?: string; template?: string };

export type GatewayOrder = Omit<Row, "state" | "kind" | "stuck_reason" | "detail"> & {
  state: OrderState;
  kind: GatewayKind;
  stuck_reason: StuckReason | null;
  detail: OrderDetail;
};

export type Direction = "out" | "back";

/** The idempotency key of an order's present round; the way back has one of its own. */
export function keyOf({ id, round }: Pick<GatewayOrder, "id" | "round">, direction: Direction): string {
  return direction === "out" ? `${id}.${round}` : `${id}.${round}.back`;
}

/** What a key stands for; null when it is none of ours. */
export function readKey(key: string): { orderId: string; round: number; direction: Direction } | null {
  const [, orderId, round, back] = /^([0-9a-f-]{36})\.(\d{1,6})(\.back)?$/.exec(key) ?? [];
  return orderId && round ? { orderId, round: Number(round), direction: back ? "back" : "out" } : null;
}

/** The orders of a complaint, or of one option, in the order they are carried out; the caller holds the complaint's lock. */
export async function ordersWhere(
  tx: Tx,
  column: "complaint_id" | "option_id" | "promise_id",
  id: string,
): Promise<GatewayOrder[]> {
  const rows = await tx
    .selectFrom("gateway_order")
    .selectAll()
    .where(column, "=", id)
    .orderBy("created_at")
    .orderBy("position")
    .execute();
  return rows.map(toOrder);
}

export async function orderById(tx: Tx, orderId: string): Promise<GatewayOrder | undefined> {
  const row = await tx.selectFrom("gateway_order").selectAll().where("id", "=", orderId).executeTakeFirst();
  return row && toOrder(row);
}

/** An order of the complaint whose lock the caller holds. */
export async function orderOf(tx: Tx, complaintId: string, orderId: string): Promise<GatewayOrder> {
  const order = await orderById(tx, orderId);
  if (order?.complaint_id === complaintId) return order;
  throw new NotFound("gateway_order_not_found", {
    zh: "没有找到这张执行单。",
    en: "There is no such order to the outside.",
  });
}

export function toOrder(row: Row): GatewayOrder {
  return {
    ...row,
    state: row.state as OrderState,
    kind: row.kind as GatewayKind,
    stuck_reason: row.stuck_reason as StuckReason | null,
    detail: row.detail as OrderDetail,
  };
}
