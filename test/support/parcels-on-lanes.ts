import type { TestHouse } from "./house.ts";

export type LaneOfParcels = {
  carrier: string;
  warehouse: string;
  province: string;
  /** How many, one shipped every so many hours up to now. */
  parcels: number;
  everyHours: number;
  /** The quickest takes so long, the slowest a day longer. */
  transitHours: number;
  /** What was promised, from shipping. */
  promisedHours: number;
  /** Since so many hours nothing has arrived. */
  jammedHours?: number;
};

/** Orders of one line each, with their parcels on a lane. Orders are called `<carrier>-<province>-<n>`, the latest shipped first. */
export async function parcelsOnLane(house: TestHouse, slug: string, lane: LaneOfParcels): Promise<void> {
  const { carrier, warehouse, province, parcels, everyHours, transitHours, promisedHours } = lane;
  const tenantId = house.tenant(slug).tenantId;
  await house.rows(
    `WITH shipped AS (
       SELECT n, gen_random_uuid() AS order_id, gen_random_uuid() AS customer_id, $2::timestamptz - make_interval(hours => (n * $6)::int) AS shipped_at,
         $2::timestamptz - make_interval(hours => (n * $6)::int) + make_interval(hours => ($7 + 6 * (n % 5))::int) AS arrives_at
       FROM generate_series(1, $5::int) AS n
     ), timed AS (
       SELECT *, CASE WHEN arrives_at <= $2::timestamptz - make_interval(hours => $9::int) THEN arrives_at END AS delivered_at FROM shipped
     ), customers AS (
       INSERT INTO customer (tenant_id, id, name, phone, created_at)
       SELECT $1, customer_id, '买家', '138' || lpad((abs(hashtext($3 || $4 || n)) % 100000000)::text, 8, '0'), shipped_at FROM timed
     ), placed AS (
       INSERT INTO orders (tenant_id, id, shop_id, number, customer_id, state, currency, total_minor, ordered_at, paid_at, shipped_at, delivered_at, promised_at, province, imported_at)
       SELECT $1, order_id, (SELECT id FROM shop WHERE tenant_id = $1 ORDER BY code LIMIT 1), $3 || '-' || $4 || '-' || n, customer_id, 'shipped', 'CNY', 9900,
         shipped_at - interval '5 hours', shipped_at - interval '5 hours', shipped_at, delivered_at, shipped_at + make_interval(hours => $8::int), $4, shipped_at
       FROM timed
     ), items AS (
       INSERT INTO order_item (tenant_id, order_id, line, sku, name, quantity, price_minor)
       SELECT $1, order_id, 1, 'TEA-1', '茶杯', 1, 9900 FROM timed
     )
     INSERT INTO parcel (tenant_id, order_id, position, carrier, warehouse, shipped_at, delivered_at)
     SELECT $1, order_id, 1, $3, $10, shipped_at, delivered_at FROM timed`,
    [
      tenantId,
      house.now(),
      carrier,
      province,
      parcels,
      everyHours,
      transitHours,
      promisedHours,
      lane.jammedHours ?? 0,
      warehouse,
    ],
  );
}
