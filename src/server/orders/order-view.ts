import { type Selectable, sql } from "kysely";
import type { z } from "zod";
import type { order } from "../../shared/api/staff-view.ts";
import type { Tx } from "../db/database.ts";
import type { Orders } from "../db/tables.gen.ts";

export type OrderView = z.input<typeof order>;

/** Everything known about an order, as imported: items with their batches, parcels with the carrier's trace. */
export async function orderView(tx: Tx, orderId: string): Promise<OrderView> {
  const [view] = await orderViews(tx, [orderId]);
  if (!view) throw new Error(`order ${orderId} is gone`);
  return view;
}

/** Several orders in the order asked for. */
export async function orderViews(tx: Tx, orderIds: string[]): Promise<OrderView[]> {
  if (orderIds.length === 0) return [];
  const rows = await tx
    .selectFrom("orders")
    .innerJoin("shop", "shop.id", "orders.shop_id")
    .selectAll("orders")
    .select("shop.name as shopName")
    .where("orders.id", "in", orderIds)
    .execute();
  const items = await itemsOf(tx, orderIds);
  const parcels = await tx
    .selectFrom("parcel")
    .selectAll()
    .where("order_id", "in", orderIds)
    .orderBy("position")
    .execute();

  const views = rows.map((row) => ({
    ...head(row, row.shopName),
    items: items.filter((item) => item.orderId === row.id).map(({ orderId: _, ...item }) => item),
    parcels: parcels.filter((parcel) => parcel.order_id === row.id).map(parcelView),
  }));
  return orderIds.flatMap((id) => views.filter((view) => view.id === id));
}

function head(row: Selectable<Orders>, shop: string) {
  return {
    id: row.id,
    number: row.number,
    shop,
    state: row.state,
    total: { minor: row.total_minor, currency: row.currency },
    freight: { minor: row.freight_minor, currency: row.currency },
    orderedAt: row.ordered_at.toISOString(),
    paidAt: iso(row.paid_at),
    shippedAt: iso(row.shipped_at),
    deliveredAt: iso(row.delivered_at),
    promisedAt: iso(row.promised_at),
    province: row.province,
    city: row.city,
  };
}

async function itemsOf(tx: Tx, orderIds: string[]) {
  return tx
    .selectFrom("order_item")
    .leftJoin("batch", (join) =>
      join.onRef("batch.sku", "=", "order_item.sku").onRef("batch.code", "=", "order_item.batch_code"),
    )
    .select((of) => [
      "order_item.order_id as orderId",
      "line",
      "order_item.sku",
      "name",
      "quantity",
      "price_minor as priceMinor",
      "category",
      of.fn.coalesce("order_item.supplier", "batch.supplier").as("supplier"),
      "batch_code as batchCode",
      of.cast<string | null>("batch.made_on", "text").as("batchMadeOn"),
      holdsOf.as("holds"),
    ])
    .where("order_id", "in", orderIds)
    .orderBy("line")
    .execute();
}

/** What keeps a line from being shipped that has not been. */
const holdsOf = sql<OrderView["items"][number]["holds"]>`(
  SELECT coalesce(json_agg(json_build_object('number', h.number, 'kind', h.kind) ORDER BY h.number), '[]')
  FROM goods_hold h JOIN orders o ON o.tenant_id = h.tenant_id AND o.id = order_item.order_id
  WHERE h.tenant_id = order_item.tenant_id AND h.kind IN ('stop_shipping', 'batch_hold') AND h.state IN ('under_way', 'in_force', 'lifting')
    AND o.shipped_at IS NULL AND h.sku = order_item.sku AND (h.batch IS NULL OR h.batch = order_item.batch_code))`;

function parcelView(parcel: {
  position: number;
  carrier: string;
  tracking_number: string | null;
  warehouse: string | null;
  shipped_at: Date | null;
  delivered_at: Date | null;
  trace: unknown;
}): OrderView["parcels"][number] {
  return {
    position: parcel.position,
    carrier: parcel.carrier,
    trackingNumber: parcel.tracking_number,
    warehouse: parcel.warehouse,
    shippedAt: iso(parcel.shipped_at),
    deliveredAt: iso(parcel.delivered_at),
    trace: parcel.trace as { at: string; place: string; text: string }[],
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
