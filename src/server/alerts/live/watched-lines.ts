import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { isSevereGoods } from "./severe-goods.ts";
import type { WatchedLine } from "./strata-of-line.ts";

export type OrderLine = WatchedLine & {
  orderId: string;
  line: number;
  name: string;
  shippedAt: Date | null;
  isSevere: boolean;
};

type Row = Omit<OrderLine, "isSevere"> & { category: string | null };

/** The lines of some orders with their batch, supplier, warehouse and way. A second parcel of an order is not told apart. */
export async function watchedLines(tx: Tx, orderIds: readonly string[]): Promise<OrderLine[]> {
  if (orderIds.length === 0) return [];
  const { rows } = await sql<Row>`
    SELECT o.id AS "orderId", i.line, i.name, i.category, o.shipped_at AS "shippedAt", i.sku, i.batch_code AS batch,
      coalesce(i.supplier, b.supplier) AS supplier, p.warehouse, p.carrier, o.province, o.shop_id AS "shopId", o.campaign,
      o.served_by AS "staffId"
    FROM orders o
    JOIN order_item i ON i.tenant_id = o.tenant_id AND i.order_id = o.id
    LEFT JOIN batch b ON b.tenant_id = i.tenant_id AND b.sku = i.sku AND b.code = i.batch_code
    LEFT JOIN parcel p ON p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.position = 1
    WHERE o.id = ANY(${orderIds}::uuid[])
    ORDER BY o.id, i.line
  `.execute(tx);
  return rows.map(({ category, ...row }) => ({ ...row, isSevere: isSevereGoods(category, row.name) }));
}
