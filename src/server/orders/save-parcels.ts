import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { inParts } from "../db/in-parts.ts";
import type { SavedOrder } from "./order-of-shop.ts";

/** Saves the parcels of orders; what the carrier has reported on them since stays. */
export async function saveParcels(tx: Tx, orders: SavedOrder[]): Promise<void> {
  for (const part of inParts(orders.flatMap(parcelsOf))) await upsertParcels(tx, part);
}

async function upsertParcels(tx: Tx, parcels: ReturnType<typeof parcelsOf>): Promise<void> {
  await tx
    .insertInto("parcel")
    .values(parcels)
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "order_id", "position"]).doUpdateSet((of) => ({
        carrier: of.ref("excluded.carrier"),
        tracking_number: of.ref("excluded.tracking_number"),
        warehouse: sql`coalesce(excluded.warehouse, parcel.warehouse)`,
        shipped_at: sql`coalesce(excluded.shipped_at, parcel.shipped_at)`,
        delivered_at: sql`coalesce(excluded.delivered_at, parcel.delivered_at)`,
      })),
    )
    .execute();
}

// The order's times are its only parcel's; of several parcels nobody knows which was meant.
function parcelsOf({ id, row }: SavedOrder) {
  const isOnly = row.parcels.length === 1;
  return row.parcels.map((parcel, index) => ({
    order_id: id,
    position: index + 1,
    carrier: parcel.carrier ?? "",
    tracking_number: parcel.trackingNumber ?? null,
    warehouse: parcel.warehouse ?? null,
    shipped_at: (isOnly && row.shippedAt) || null,
    delivered_at: (isOnly && row.deliveredAt) || null,
  }));
}
