import { sql } from "kysely";
import { type Tx, withTenant } from "../../db/database.ts";
import { saveOrders } from "../../orders/save-orders.ts";
import type { DemoOrder } from "../plan.ts";
import type { Stage } from "./players.ts";

const ordersAtOnce = 250;

/** Saves a house's orders the way an import does, and then what no file tells: parcels' traces and when batches were made. */
export async function saveDemoOrders(stage: Stage, orders: DemoOrder[]): Promise<void> {
  for (let start = 0; start < orders.length; start += ordersAtOnce) {
    const part = orders.slice(start, start + ordersAtOnce);
    await withTenant(stage.tenantId, async (tx) => {
      await saveOrders(
        tx,
        part.map((order) => ({ shopId: stage.shopIds[order.shopCode]!, row: asRow(order) })),
      );
      await saveTraces(tx, part);
      await saveBatchDays(tx, part);
      await saveTiers(tx, part);
    });
  }
}

function asRow(order: DemoOrder) {
  return {
    orderNumber: order.number,
    state: order.state,
    customerSourceId: order.customer.sourceId,
    customerName: order.customer.name,
    phone: order.customer.phone,
    orderedAt: order.orderedAt,
    paidAt: order.paidAt,
    shippedAt: order.shippedAt ?? undefined,
    deliveredAt: order.deliveredAt ?? undefined,
    promisedAt: order.promisedAt,
    currency: order.currency,
    province: order.province,
    city: order.city,
    totalMinor: order.totalMinor,
    freightMinor: order.freightMinor,
    items: order.items.map(({ batchCode, batchMadeOn: _, ...item }) => ({ ...item, batch: batchCode })),
    parcels: order.parcels.map(({ carrier, trackingNumber, warehouse }) => ({
      carrier,
      trackingNumber,
      warehouse,
    })),
  };
}

async function saveTraces(tx: Tx, orders: DemoOrder[]): Promise<void> {
  const parcels = orders.flatMap((order) =>
    order.parcels.map(({ position, shippedAt, deliveredAt, trace }) => ({
      number: order.number,
      position,
      shippedAt,
      deliveredAt,
      trace,
    })),
  );
  await sql`UPDATE parcel SET trace = given.trace, shipped_at = given."shippedAt", delivered_at = given."deliveredAt"
    FROM jsonb_to_recordset(${JSON.stringify(parcels)}::jsonb)
      AS given(number text, position integer, "shippedAt" timestamptz, "deliveredAt" timestamptz, trace jsonb)
    JOIN orders ON orders.number = given.number
    WHERE parcel.order_id = orders.id AND parcel.position = given.position`.execute(tx);
}

async function saveBatchDays(tx: Tx, orders: DemoOrder[]): Promise<void> {
  const batches = orders.flatMap(({ items }) =>
    items.map(({ sku, batchCode, batchMadeOn }) => ({ sku, code: batchCode, day: batchMadeOn })),
  );
  await sql`UPDATE batch SET made_on = given.day
    FROM jsonb_to_recordset(${JSON.stringify(batches)}::jsonb) AS given(sku text, code text, day date)
    WHERE batch.sku = given.sku AND batch.code = given.code`.execute(tx);
}

async function saveTiers(tx: Tx, orders: DemoOrder[]): Promise<void> {
  const tiers = orders.map(({ customer }) => ({ source: customer.sourceId, tier: customer.tier }));
  await sql`UPDATE customer SET tier = given.tier
    FROM jsonb_to_recordset(${JSON.stringify(tiers)}::jsonb) AS given(source text, tier text)
    WHERE customer.source_id = given.source`.execute(tx);
}
