import type { CustomerView } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import { gatewayFor } from "../../gateways/orders/gateway-for.ts";
import { ordersWhere } from "../../gateways/orders/gateway-order.ts";
import type { Complaint } from "../complaint.ts";

type Payout = CustomerView["payouts"][number];

/** Money on its way to the customer, and what has arrived; what has not been sent is still a promise. */
export async function customerPayouts(tx: Tx, complaintId: string): Promise<Payout[]> {
  const orders = await ordersWhere(tx, "complaint_id", complaintId);
  return orders.flatMap((order): Payout[] => {
    const isSent = order.state === "sent" || order.state === "unknown";
    if (order.amount_minor === 0 || (!isSent && order.state !== "confirmed")) return [];
    return [
      {
        id: order.id,
        kind: order.kind as Payout["kind"],
        amount: { minor: order.amount_minor, currency: order.currency },
        state: isSent ? "sent" : "arrived",
        arrivesBy: order.arrives_by?.toISOString() ?? null,
        arrivedAt: order.settled_at?.toISOString() ?? null,
      },
    ];
  });
}

/** Whether the customer gets text messages; null where there are none to get. */
export async function smsWish(
  tx: Tx,
  { customer_id, shop_id }: Pick<Complaint, "customer_id" | "shop_id">,
): Promise<boolean | null> {
  const { phone, wants_sms } = await tx
    .selectFrom("customer")
    .select(["phone", "wants_sms"])
    .where("id", "=", customer_id)
    .executeTakeFirstOrThrow();
  if (!phone || !(await gatewayFor(tx, "sms", shop_id))) return null;
  return wants_sms;
}
