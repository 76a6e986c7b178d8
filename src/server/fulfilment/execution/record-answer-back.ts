import { clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import type { GatewayOrder } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import type { LearnedFrom } from "../../gateways/orders/record-movement.ts";
import { pauseMinutes } from "../../gateways/orders/rules.ts";
import type { OrderAnswer } from "../../gateways/protocol/messages.ts";
import { endReversal } from "./reverse-order.ts";

/** The other side's word on taking back; once it is back, or is not being taken back, it changes nothing. */
export async function recordAnswerBack(
  tx: Tx,
  complaint: Complaint,
  order: GatewayOrder,
  answer: OrderAnswer,
  round: number,
  learnedFrom: LearnedFrom,
): Promise<void> {
  if (order.state !== "compensating" || round !== order.round) return;
  if (answer.state === "done")
    return endReversal(tx, clockActor(tx.tenantId), complaint, order, {
      reference: answer.reference ?? null,
      learnedFrom,
    });
  if (answer.state === "failed") {
    await changeOrder(tx, order, {
      failure: answer.reason ?? "refused",
      stuck: "not_reversed",
      next_try_at: null,
    });
    return;
  }
  const nextTry = new Date(tx.now.getTime() + Math.max(30, pauseMinutes(order.attempts)) * 60_000);
  await changeOrder(tx, order, { next_try_at: nextTry });
  await queueOrder(tx, order.id, nextTry);
}
