import { type RawBuilder, sql } from "kysely";
import type { ActionSegment } from "../../../../shared/api/action-routes.ts";
import { segmentOfEverybody } from "../action-refusals.ts";

/** The orders of a segment, each once, as a FROM with its WHERE. @throws Invalid when no condition is given */
export function segmentOrders(segment: ActionSegment): RawBuilder<unknown> {
  const conditions = [...wayConditions(segment), ...lineConditions(segment)];
  if (conditions.length === 0) throw segmentOfEverybody();
  return sql`
    FROM orders o
    JOIN customer c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
    LEFT JOIN parcel p ON p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.position = 1
    WHERE ${sql.join(conditions, sql` AND `)}`;
}

function wayConditions(segment: ActionSegment): RawBuilder<unknown>[] {
  const { warehouse, carrier, province, campaign, shopId, shippedFrom, shippedTo, parcel } = segment;
  return [
    warehouse && sql`p.warehouse = ${warehouse}`,
    carrier && sql`p.carrier = ${carrier}`,
    province && sql`o.province = ${province}`,
    campaign && sql`o.campaign = ${campaign}`,
    shopId && sql`o.shop_id = ${shopId}`,
    shippedFrom && sql`o.shipped_at >= ${shippedFrom}::timestamptz`,
    shippedTo && sql`o.shipped_at < ${shippedTo}::timestamptz`,
    parcel === "unshipped" && sql`o.shipped_at IS NULL`,
    parcel === "on_the_road" && sql`o.shipped_at IS NOT NULL AND o.delivered_at IS NULL`,
    parcel === "delivered" && sql`o.delivered_at IS NOT NULL`,
  ].filter((condition) => typeof condition === "object");
}

/** What one line of the order must be, all of it the same line. */
function lineConditions({ sku, batch, supplier }: ActionSegment): RawBuilder<unknown>[] {
  const conditions = [
    sku && sql`i.sku = ${sku}`,
    batch && sql`i.batch_code = ${batch}`,
    supplier && sql`coalesce(i.supplier, b.supplier) = ${supplier}`,
  ].filter((condition) => typeof condition === "object");
  if (conditions.length === 0) return [];
  return [
    sql`EXISTS (
      SELECT FROM order_item i
      LEFT JOIN batch b ON b.tenant_id = i.tenant_id AND b.sku = i.sku AND b.code = i.batch_code
      WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id AND ${sql.join(conditions, sql` AND `)})`,
  ];
}
