import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { keepNote } from "../../correspondence/keep-note.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { gatewayFor } from "../../gateways/orders/gateway-for.ts";
import { orderOf, ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { endReversal, reverseOrder } from "./reverse-order.ts";

/** Takes goods off sale while a case is looked into; without a gateway for it, a person does it and brings the proof. */
export async function delistItem(
  actor: Staff,
  number: string,
  { line, reason }: { line: number; reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "delist_item");
    const item = await itemOf(tx, complaint, line);
    await refuseSecond(tx, complaint.id, line);

    const gatewayId = await gatewayFor(tx, "delisting", complaint.shop_id);
    const { currency } = await ownTenant(tx);
    const id = newId();
    await tx
      .insertInto("gateway_order")
      .values({
        id,
        complaint_id: complaint.id,
        kind: "delisting",
        currency,
        detail: JSON.stringify({ line, itemName: item.name }),
        state: gatewayId ? "planned" : "by_hand",
        gateway_id: gatewayId,
        created_at: tx.now,
      })
      .execute();
    await queueOrder(tx, id);
    const note = await keepNote(tx, actor, complaint.id, reason);
    return recordEvent(tx, actor, complaint, "delist_item", { gatewayOrderId: id, sku: item.sku, note });
  });
}

/** Puts goods on sale again: the delisting is taken back. */
export async function relistItem(
  actor: Staff,
  number: string,
  id: string,
  { reason }: { reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "relist_item");
    const order = await orderOf(tx, complaint.id, id);
    if (order.kind !== "delisting" || !["confirmed", "planned", "by_hand"].includes(order.state))
      throw notOffSale();

    const note = await keepNote(tx, actor, complaint.id, reason);
    if (order.state !== "confirmed") await changeOrder(tx, order, { state: "cancelled", stuck: null });
    else if (order.gateway_id) await reverseOrder(tx, actor, complaint, order);
    else await endReversal(tx, actor, complaint, order, { reference: null, learnedFrom: "person" });
    return recordEvent(tx, actor, complaint, "relist_item", { gatewayOrderId: id, note });
  });
}

async function itemOf(tx: Tx, { order_id }: Complaint, line: number) {
  const item =
    order_id &&
    (await tx
      .selectFrom("order_item")
      .select(["sku", "name"])
      .where("order_id", "=", order_id)
      .where("line", "=", line)
      .executeTakeFirst());
  if (item) return item;
  throw new Invalid(
    "order_line_unknown",
    {
      zh: "这张投诉单的订单里没有这一行商品。",
      en: "The complaint's order has no such line.",
    },
    { fields: [{ at: "/line", code: "order_line_unknown" }] },
  );
}

async function refuseSecond(tx: Tx, complaintId: string, line: number): Promise<void> {
  const earlier = await ordersWhere(tx, "complaint_id", complaintId);
  const ended = ["compensated", "cancelled"];
  const isOff = earlier.some(
    ({ kind, detail, state }) => kind === "delisting" && detail.line === line && !ended.includes(state),
  );
  if (isOff)
    throw new NotPossibleNow("item_delisted_already", {
      zh: "这件商品已下架或正在下架。",
      en: "These goods are off sale already, or are being taken off.",
    });
}

function notOffSale(): NotPossibleNow {
  return new NotPossibleNow("item_not_delisted", {
    zh: "这件商品没有处于下架状态，或正在处理中，请稍后再看。",
    en: "These goods are not off sale, or are being worked on. Please look again later.",
  });
}
