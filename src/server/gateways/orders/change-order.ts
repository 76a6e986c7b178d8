import type { Updateable } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { GatewayOrder as GatewayOrderTable } from "../../db/tables.gen.ts";
import type { GatewayOrder, StuckReason } from "./gateway-order.ts";

type Changes = Pick<
  Updateable<GatewayOrderTable>,
  | "gateway_id"
  | "round"
  | "attempts"
  | "next_try_at"
  | "sent_at"
  | "accepted_at"
  | "arrives_by"
  | "settled_at"
  | "reference"
  | "failure"
  | "assigned_to"
> & { state?: GatewayOrder["state"]; stuck?: StuckReason | null };

/** Writes how an order stands; `stuck` puts it on a person's desk, or takes it off. */
export async function changeOrder(
  tx: Tx,
  order: GatewayOrder,
  { stuck, ...changes }: Changes,
): Promise<GatewayOrder> {
  const written = { ...changes, ...(stuck !== undefined && stuckColumns(tx, order, stuck)) };
  await tx.updateTable("gateway_order").set(written).where("id", "=", order.id).execute();
  return { ...order, ...(written as Partial<GatewayOrder>) };
}

// Since when it has been stuck stays, whatever else goes wrong with it.
function stuckColumns(tx: Tx, { stuck_at }: GatewayOrder, reason: StuckReason | null) {
  return { stuck_reason: reason, stuck_at: reason && (stuck_at ?? tx.now) };
}
