import type { z } from "zod";
import type { customerOrder } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import { orderView } from "../../orders/order-view.ts";

/** The customer's own order: what they bought and paid, without suppliers, batches and warehouses. */
export async function customerOrderView(tx: Tx, orderId: string): Promise<z.input<typeof customerOrder>> {
  const { number, orderedAt, deliveredAt, total, items } = await orderView(tx, orderId);
  return {
    number,
    orderedAt,
    deliveredAt,
    total,
    items: items.map(({ line, name, quantity, priceMinor }) => ({ line, name, quantity, priceMinor })),
  };
}
