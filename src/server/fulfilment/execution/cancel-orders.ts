import { reversibleKinds } from "../../../shared/gateway-parts.ts";
import { clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { type GatewayOrder, ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { reverseOrder } from "./reverse-order.ts";

/**
 * The settlement is undone: what was not sent yet is cancelled, what was done and can be taken back is. What may be done
 * at this moment, or is money in the customer's hand, forbids it.
 */
export async function cancelOrders(tx: Tx, complaint: Complaint, optionId: string | null): Promise<void> {
  if (!optionId) return;
  const orders = await ordersWhere(tx, "option_id", optionId);
  if (orders.some((order) => !isUndoable(order))) throw underWay();
  for (const order of orders) {
    if (order.state === "confirmed") await reverseOrder(tx, clockActor(tx.tenantId), complaint, order);
    else if (isUnsent(order)) await changeOrder(tx, order, { state: "cancelled", stuck: null });
  }
}

function isUnsent({ state }: GatewayOrder): boolean {
  return ["waiting", "planned", "by_hand", "failed"].includes(state);
}

function isUndoable(order: GatewayOrder): boolean {
  if (order.state === "confirmed") return order.gateway_id !== null && reversibleKinds.includes(order.kind);
  return isUnsent(order) || ["compensating", "compensated", "cancelled"].includes(order.state);
}

function underWay(): NotPossibleNow {
  return new NotPossibleNow("order_in_execution", {
    zh: "所选方案已有一部分交由外部系统执行，结果未定或款项已付，不能改办。请先在“执行台”处理。",
    en: "Part of the chosen option is being carried out outside, or has been paid. Settle that at the execution desk first.",
  });
}
