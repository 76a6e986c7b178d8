import { clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { type GatewayOrder, orderById, readKey } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import type { LearnedFrom } from "../../gateways/orders/record-movement.ts";
import { outcomeOf, pauseMinutes, stuckBy } from "../../gateways/orders/rules.ts";
import type { OrderAnswer } from "../../gateways/protocol/messages.ts";
import { recordAnswerBack } from "./record-answer-back.ts";
import { failOrder, settleOrder } from "./settle-order.ts";

/**
 * Takes the other side's word, from whichever way it came. Whatever comes twice, late or in the wrong order changes
 * nothing any more.
 * @returns whether the key is one of ours.
 */
export async function recordAnswer(tx: Tx, answer: OrderAnswer, learnedFrom: LearnedFrom): Promise<boolean> {
  const key = readKey(answer.key);
  const seen = key && (await orderById(tx, key.orderId));
  if (!key || !seen) return false;
  const complaint = await uncheckedComplaint(tx, seen.complaint_id);
  const order = (await orderById(tx, seen.id))!;

  if (key.direction === "back") await recordAnswerBack(tx, complaint, order, answer, key.round, learnedFrom);
  else await recordAnswerOut(tx, complaint, order, answer, key.round, learnedFrom);
  return true;
}

async function recordAnswerOut(
  tx: Tx,
  complaint: Complaint,
  order: GatewayOrder,
  answer: OrderAnswer,
  round: number,
  learnedFrom: LearnedFrom,
): Promise<void> {
  switch (outcomeOf(order, answer, round)) {
    case "nothing":
      return;
    case "confirm":
      return settleOrder(tx, clockActor(tx.tenantId), complaint, order, {
        reference: answer.reference ?? null,
        learnedFrom,
      });
    case "fail":
      return failOrder(tx, complaint, order, answer.reason ?? "refused");
    case "under_way":
      return waitForArrival(tx, order, answer);
    case "ask_again":
      return queueOrder(tx, order.id, order.next_try_at ?? tx.now);
    case "wrong_amount":
      return putOnDesk(tx, complaint, order, "wrong_amount");
    case "contradiction":
      return putOnDesk(tx, complaint, order, "contradicted");
  }
}

async function waitForArrival(tx: Tx, order: GatewayOrder, { arrivesBy }: OrderAnswer): Promise<void> {
  const accepted = {
    ...order,
    accepted_at: order.accepted_at ?? tx.now,
    arrives_by: arrivesBy ? new Date(arrivesBy) : order.arrives_by,
  };
  const nextTry = new Date(tx.now.getTime() + Math.max(30, pauseMinutes(order.attempts)) * 60_000);
  await changeOrder(tx, order, {
    state: "sent",
    accepted_at: accepted.accepted_at,
    arrives_by: accepted.arrives_by,
    next_try_at: nextTry,
    stuck: stuckBy(accepted, tx.now),
  });
  await queueOrder(tx, order.id, nextTry);
}

// The state stays: what we know of it is disputed, and a person finds out.
async function putOnDesk(
  tx: Tx,
  complaint: Complaint,
  order: GatewayOrder,
  reason: "wrong_amount" | "contradicted",
): Promise<void> {
  if (order.stuck_reason === reason) return;
  await changeOrder(tx, order, { stuck: reason, next_try_at: null });
  await recordEvent(tx, clockActor(tx.tenantId), complaint, "fail_gateway_order", {
    gatewayOrderId: order.id,
    kind: order.kind,
    reason,
  });
}
