import { type RawBuilder, sql } from "kysely";
import type { AlertScope } from "../../record/alert.ts";

/** Of which table and column each part of a subject speaks. Topics and series have no order lines of their own. */
const columns: Record<string, RawBuilder<unknown>> = {
  sku: sql`i.sku`,
  batch: sql`i.batch_code`,
  supplier: sql`coalesce(i.supplier, b.supplier)`,
  warehouse: sql`p.warehouse`,
  carrier: sql`p.carrier`,
  province: sql`o.province`,
  shopId: sql`o.shop_id::text`,
  campaign: sql`o.campaign`,
  staffId: sql`o.served_by::text`,
};

/** The shipped order lines that something is about, as a FROM with its WHERE; null where there are none. */
export function exposedLines({ kind, subject }: AlertScope): RawBuilder<unknown> | null {
  if (kind === "topic" || kind === "series") return null;
  const parts = Object.entries(subject).map(([key, value]) => sql`${columns[key]!} = ${String(value)}`);
  return sql`
    FROM order_item i
    JOIN orders o ON o.tenant_id = i.tenant_id AND o.id = i.order_id
    LEFT JOIN batch b ON b.tenant_id = i.tenant_id AND b.sku = i.sku AND b.code = i.batch_code
    LEFT JOIN parcel p ON p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.position = 1
    WHERE o.shipped_at IS NOT NULL AND ${sql.join(parts, sql` AND `)}`;
}
