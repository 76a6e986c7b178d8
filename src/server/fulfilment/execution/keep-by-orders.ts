import { stepRule } from "../../../shared/complaint-steps.ts";
import { clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { ordersWhere } from "../../gateways/orders/gateway-order.ts";
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
  if (!promise || !stepRule("keep_promise").from.includes(complaint.state)) return;

  const numbers = orders.flatMap(({ reference }) => reference ?? []);
  const proof =
    numbers.length > 0 ? { kind: "number" as const, text: numbers.join(", ") } : withoutNumber(complaint);
  await markKept(tx, clockActor(tx.tenantId), complaint, promise, proof);
}

function withoutNumber({ language }: Complaint) {
  const text = language === "en" ? "Done by the system that was asked to." : "已由对接系统办妥。";
  return { kind: "text" as const, text };
}
