import type { Tx } from "../../db/database.ts";
import type { Direction, GatewayOrder } from "./gateway-order.ts";

export type LearnedFrom = "answer" | "callback" | "inquiry" | "statement" | "person";

/** Value moved: written once per round and direction, however often we are told. Nothing of value, nothing written. */
export async function recordMovement(
  tx: Tx,
  order: GatewayOrder,
  direction: Direction,
  { reference, learnedFrom }: { reference: string | null; learnedFrom: LearnedFrom },
): Promise<void> {
  if (order.amount_minor === 0) return;
  await tx
    .insertInto("gateway_movement")
    .values({
      order_id: order.id,
      round: order.round,
      direction,
      amount_minor: order.amount_minor,
      currency: order.currency,
      // What a person did by hand stands in nobody's statement.
      gateway_id: learnedFrom === "person" ? null : order.gateway_id,
      reference,
      learned_from: learnedFrom,
      at: tx.now,
    })
    .execute();
}
