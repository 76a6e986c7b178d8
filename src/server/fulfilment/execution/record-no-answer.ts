import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { orderById } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import { pauseMinutes, stuckBy } from "../../gateways/orders/rules.ts";
import type { Question } from "./begin-asking.ts";

/** No answer that can be trusted: done or not, nobody here knows. It is asked again later, and a person is told in time. */
export async function recordNoAnswer(tx: Tx, { orderId }: Pick<Question, "orderId">): Promise<void> {
  const seen = await orderById(tx, orderId);
  await uncheckedComplaint(tx, seen!.complaint_id);
  const order = (await orderById(tx, orderId))!;
  if (!["sent", "unknown", "compensating"].includes(order.state)) return;

  const nextTry = new Date(tx.now.getTime() + pauseMinutes(order.attempts) * 60_000);
  await changeOrder(tx, order, {
    state: order.state === "compensating" ? "compensating" : order.accepted_at ? "sent" : "unknown",
    next_try_at: nextTry,
    stuck: order.stuck_reason ?? stuckBy(order, tx.now),
  });
  await queueOrder(tx, order.id, nextTry);
}
