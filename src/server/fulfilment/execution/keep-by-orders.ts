import { clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { keyOf, ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { markKept } from "../mark-kept.ts";

/** When everything ordered for a promise is done, the promise is kept: the numbers given by the other side are its proof. */
export async function keepByOrders(tx: Tx, complaint: Complaint, promiseId: string): Promise<void> {
  const orders = await ordersWhere(tx, "promise_id", promiseId);
  if (orders.some(({ state }) => state !== "confirmed")) return;
  const promise = await tx
    .selectFrom("promise")
    .selectAll()
    .where("id", "=", promiseId)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (!promise || complaint.state !== "fulfilling") return;

  await markKept(tx, clockActor(tx.tenantId), complaint, promise, {
    kind: "number",
    // Where the other side gave no number, the key it was ordered by is one.
    text: orders.map((order) => order.reference ?? keyOf(order, "out")).join(", "),
  });
}
