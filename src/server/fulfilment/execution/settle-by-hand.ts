import type { Staff } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { settleOrder } from "./settle-order.ts";

/**
 * A person who keeps a promise has done what was theirs to do for it. What a gateway has in hand is not theirs: done by
 * both, it would be done twice.
 */
export async function settleByHand(
  tx: Tx,
  actor: Staff,
  complaint: Complaint,
  promiseId: string,
  proof: { kind: string; text?: string | undefined },
): Promise<void> {
  const orders = await ordersWhere(tx, "promise_id", promiseId);
  const inHand = orders.find(({ state }) => !["by_hand", "confirmed", "compensated"].includes(state));
  if (inHand) throw inExecution(inHand.id);
  for (const order of orders.filter(({ state }) => state === "by_hand"))
    await settleOrder(
      tx,
      actor,
      complaint,
      { ...order, promise_id: null },
      {
        reference: proof.kind === "number" ? (proof.text ?? null) : null,
        learnedFrom: "person",
      },
    );
}

function inExecution(orderId: string): NotPossibleNow {
  return new NotPossibleNow(
    "order_in_execution",
    {
      zh: "这项承诺由系统对接执行，办妥后自动兑现。若已卡住，请到“执行台”处理，避免重复办理。",
      en: "A gateway carries this promise out and keeps it when done. If it is stuck, settle it at the execution desk, so that nothing is done twice.",
    },
    { gatewayOrderId: orderId },
  );
}
