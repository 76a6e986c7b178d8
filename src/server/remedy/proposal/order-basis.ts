import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";

/** What was bought, as far as an option can be priced by it. */
export type OrderBasis = { paidMinor: number; goodsMinor: number; stock: number | null };

/** The complaint's goods (or the whole order), with how many are left to send; null without an order. */
export async function orderBasis(
  tx: Tx,
  { order_id, order_line }: Pick<Complaint, "order_id" | "order_line">,
): Promise<OrderBasis | null> {
  if (!order_id) return null;
  const items = await tx
    .selectFrom("order_item")
    .innerJoin("orders", "orders.id", "order_item.order_id")
    .leftJoin("stock", "stock.sku", "order_item.sku")
    .select(["order_item.line", "order_item.price_minor", "order_item.quantity"])
    .select(["orders.total_minor", "stock.quantity as inStock"])
    .where("order_item.order_id", "=", order_id)
    .orderBy("order_item.line")
    .execute();
  const concerned = order_line ? items.filter(({ line }) => line === order_line) : items;
  if (concerned.length === 0) return null;
  const goodsMinor = concerned.reduce((sum, { price_minor, quantity }) => sum + price_minor * quantity, 0);
  const counted = concerned.map(({ inStock }) => inStock).filter((count) => count !== null);
  return {
    paidMinor: Math.min(goodsMinor, concerned[0]!.total_minor),
    goodsMinor,
    stock: counted.length < concerned.length ? null : Math.min(...counted),
  };
}
