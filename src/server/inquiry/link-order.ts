import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { orderForComplaint } from "../orders/order-for-complaint.ts";
import { NotPossibleNow } from "../refusals.ts";

/** Joins a case to its order, such as one whose number was read on a photo. */
export async function linkOrder(
  actor: Staff,
  number: string,
  { version, orderNumber }: { version: number; orderNumber: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "link_order", version);
    if (complaint.order_id) throw linkedAlready();
    const order = await orderForComplaint(tx, { number: orderNumber });
    const changes = { order_id: order.id, shop_id: order.shop_id };
    return moveComplaint(tx, actor, complaint, "link_order", changes, { orderId: order.id });
  });
}

function linkedAlready(): NotPossibleNow {
  return new NotPossibleNow("order_linked", {
    zh: "这张投诉单已关联订单。",
    en: "This complaint is joined to an order already.",
  });
}
