import type { TestHouse } from "./house.ts";

export type SoldBatch = {
  sku: string;
  name: string;
  category?: string;
  batch: string;
  supplier: string;
  units: number;
};

/** A merchant's books full of shipped orders, one line each, of these batches. Orders are called `<batch>-<n>`, n from 1. */
export async function soldBatches(
  house: TestHouse,
  slug: string,
  batches: SoldBatch[],
  shippedAt = "2026-09-10T09:00:00+08:00",
): Promise<void> {
  for (const batch of batches) await soldBatch(house, house.tenant(slug).tenantId, batch, shippedAt);
}

async function soldBatch(
  house: TestHouse,
  tenantId: string,
  sold: SoldBatch,
  shippedAt: string,
): Promise<void> {
  const { sku, name, category = null, batch, supplier, units } = sold;
  await house.rows("INSERT INTO batch (tenant_id, sku, code, supplier) VALUES ($1, $2, $3, $4)", [
    tenantId,
    sku,
    batch,
    supplier,
  ]);
  await house.rows(
    `WITH bought AS (
       SELECT n, gen_random_uuid() AS order_id, gen_random_uuid() AS customer_id FROM generate_series(1, $5::int) AS n
     ), customers AS (
       INSERT INTO customer (tenant_id, id, name, phone, created_at)
       SELECT $1, customer_id, '买家', '139' || lpad((abs(hashtext($2 || n)) % 100000000)::text, 8, '0'), $4::timestamptz FROM bought
     ), placed AS (
       INSERT INTO orders (tenant_id, id, shop_id, number, customer_id, state, currency, total_minor, ordered_at, paid_at, shipped_at, delivered_at, province, imported_at)
       SELECT $1, order_id, (SELECT id FROM shop WHERE tenant_id = $1 ORDER BY code LIMIT 1), $2 || '-' || n, customer_id, 'delivered', 'CNY', 19900,
         $4::timestamptz - interval '1 day', $4::timestamptz - interval '1 day', $4::timestamptz, $4::timestamptz + interval '3 days',
         (ARRAY['广东', '浙江', '四川', '河北'])[1 + n % 4], $4::timestamptz
       FROM bought
     ), parcels AS (
       INSERT INTO parcel (tenant_id, order_id, position, carrier, warehouse, shipped_at)
       SELECT $1, order_id, 1, (ARRAY['顺丰', '中通', '圆通'])[1 + n % 3], (ARRAY['华东仓', '华南仓'])[1 + n % 2], $4::timestamptz FROM bought
     )
     INSERT INTO order_item (tenant_id, order_id, line, sku, name, quantity, price_minor, category, supplier, batch_code)
     SELECT $1, order_id, 1, $3, $6, 1, 19900, $7, $8, $2 FROM bought`,
    [tenantId, batch, sku, shippedAt, units, name, category, supplier],
  );
}
