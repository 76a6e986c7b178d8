import { sql } from "kysely";
import type { z } from "zod";
import type { alertPicture } from "../../../shared/api/war-room-routes.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { Alert } from "../record/alert.ts";
import { alertByNumber } from "./read-room.ts";

export type AlertPicture = z.input<typeof alertPicture>;

/** The figures of an alert: counts only, no person in them. */
export async function readAlertPicture(tx: Tx, number: string): Promise<AlertPicture> {
  const alert = await alertByNumber(tx, number);
  const { time_zone } = await ownTenant(tx);
  const orders = await ordersOf(tx, alert);
  return {
    level: alert.level,
    days: await daysOf(tx, alert, time_zone),
    hours: await hoursOf(tx, alert),
    batches: await batchesOf(tx, alert),
    orders,
    provinces: await provincesOf(tx, alert),
    states: await statesOf(tx, alert),
  };
}

const children = (id: string) => sql`(
  SELECT c.* FROM alert_complaint ac JOIN complaint c ON c.tenant_id = ac.tenant_id AND c.id = ac.complaint_id
  WHERE ac.alert_id = ${id} AND ac.detached_at IS NULL)`;

/** Orders whose goods, way, shop or agent the scope names. Topics and weekly series name no order of their own. */
const affected = (id: string) => sql`(
  SELECT o.id, o.customer_id, o.province, o.shipped_at FROM orders o
  WHERE EXISTS (SELECT FROM alert_scope s WHERE s.alert_id = ${id} AND CASE s.kind
    WHEN 'shop' THEN o.shop_id::text = s.subject ->> 'shopId'
    WHEN 'campaign' THEN o.campaign = s.subject ->> 'campaign'
    WHEN 'agent' THEN o.served_by::text = s.subject ->> 'staffId'
    WHEN 'warehouse' THEN EXISTS (SELECT FROM parcel p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.warehouse = s.subject ->> 'warehouse')
    WHEN 'carrier_region' THEN o.province = s.subject ->> 'province' AND EXISTS (
      SELECT FROM parcel p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.carrier = s.subject ->> 'carrier')
    WHEN 'batch' THEN EXISTS (SELECT FROM order_item i WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id
      AND i.sku = s.subject ->> 'sku' AND i.batch_code = s.subject ->> 'batch')
    WHEN 'sku' THEN EXISTS (SELECT FROM order_item i WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id AND i.sku = s.subject ->> 'sku')
    WHEN 'supplier' THEN EXISTS (SELECT FROM order_item i WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id AND i.supplier = s.subject ->> 'supplier')
    ELSE false END))`;

/** Each day from the first complaint on, at most sixty; what would be usual is spread evenly up to the signal. */
async function daysOf(tx: Tx, { id }: Alert, timeZone: string): Promise<AlertPicture["days"]> {
  const { rows } = await sql<AlertPicture["days"][number]>`
    WITH child AS (SELECT (c.received_at AT TIME ZONE ${timeZone})::date AS day, c.customer_id FROM ${children(id)} c),
    reach AS (SELECT greatest(min(day), max(day) - 59) AS first, max(day) AS last FROM child),
    usual AS (
      SELECT coalesce(sum(s.expected), 0)::float8 / greatest(1, max((s.raised_at AT TIME ZONE ${timeZone})::date)
        - min(reach.first) + 1) AS daily
      FROM alert_signal a JOIN signal s ON s.tenant_id = a.tenant_id AND s.id = a.signal_id CROSS JOIN reach WHERE a.alert_id = ${id})
    SELECT d.day::date::text AS day, count(child.day)::int AS complaints, count(DISTINCT child.customer_id)::int AS customers,
      coalesce(max(usual.daily), 0)::float8 AS expected
    FROM reach CROSS JOIN usual CROSS JOIN LATERAL generate_series(reach.first::timestamp, reach.last::timestamp, '1 day') AS d (day)
    LEFT JOIN child ON child.day = d.day::date
    GROUP BY d.day ORDER BY d.day`.execute(tx);
  return rows;
}

async function hoursOf(tx: Tx, { id }: Alert): Promise<AlertPicture["hours"]> {
  const { rows } = await sql<{ hour: Date; complaints: number }>`
    SELECT h.hour, count(c.id)::int AS complaints
    FROM generate_series(date_trunc('hour', ${tx.now}::timestamptz) - interval '47 hours', date_trunc('hour', ${tx.now}::timestamptz), '1 hour') AS h (hour)
    LEFT JOIN ${children(id)} c ON c.received_at >= h.hour AND c.received_at < h.hour + interval '1 hour'
    GROUP BY h.hour ORDER BY h.hour`.execute(tx);
  return rows.map(({ hour, complaints }) => ({ hour: hour.toISOString(), complaints }));
}

async function batchesOf(tx: Tx, { id }: Alert): Promise<AlertPicture["batches"]> {
  const { rows } = await sql<AlertPicture["batches"][number]>`
    WITH named AS (
      SELECT s.subject ->> 'sku' AS sku, s.subject ->> 'batch' AS batch FROM alert_scope s WHERE s.alert_id = ${id} AND s.kind = 'batch'
      UNION
      SELECT i.sku, i.batch_code FROM ${children(id)} c
      JOIN order_item i ON i.tenant_id = c.tenant_id AND i.order_id = c.order_id AND (c.order_line IS NULL OR i.line = c.order_line)
      WHERE i.batch_code IS NOT NULL)
    SELECT named.sku, named.batch,
      (SELECT count(DISTINCT c.id)::int FROM ${children(id)} c JOIN order_item i ON i.tenant_id = c.tenant_id AND i.order_id = c.order_id
        WHERE i.sku = named.sku AND i.batch_code = named.batch) AS complaints,
      count(DISTINCT o.id)::int AS orders, count(DISTINCT o.id) FILTER (WHERE o.shipped_at IS NULL)::int AS unshipped
    FROM named
    LEFT JOIN order_item i ON i.sku = named.sku AND i.batch_code = named.batch
    LEFT JOIN orders o ON o.tenant_id = i.tenant_id AND o.id = i.order_id
    GROUP BY named.sku, named.batch ORDER BY complaints DESC, orders DESC, named.sku, named.batch LIMIT 20`.execute(
    tx,
  );
  return rows;
}

async function ordersOf(tx: Tx, { id }: Alert): Promise<AlertPicture["orders"]> {
  const { rows } = await sql<AlertPicture["orders"]>`
    SELECT count(*)::int AS affected, count(*) FILTER (WHERE o.shipped_at IS NULL)::int AS unshipped,
      count(DISTINCT o.customer_id)::int AS customers,
      (SELECT count(DISTINCT c.customer_id)::int FROM ${children(id)} c) AS complained
    FROM ${affected(id)} o`.execute(tx);
  return rows[0]!;
}

async function provincesOf(tx: Tx, { id }: Alert): Promise<AlertPicture["provinces"]> {
  const { rows } = await sql<AlertPicture["provinces"][number]>`
    WITH counted AS (
      SELECT o.province, 0 AS complaints, count(*) AS orders FROM ${affected(id)} o WHERE o.province IS NOT NULL GROUP BY o.province
      UNION ALL
      SELECT o.province, count(*), 0 FROM ${children(id)} c JOIN orders o ON o.tenant_id = c.tenant_id AND o.id = c.order_id
      WHERE o.province IS NOT NULL GROUP BY o.province)
    SELECT province, sum(complaints)::int AS complaints, sum(orders)::int AS orders FROM counted
    GROUP BY province ORDER BY complaints DESC, orders DESC, province LIMIT 60`.execute(tx);
  return rows;
}

async function statesOf(tx: Tx, { id }: Alert): Promise<AlertPicture["states"]> {
  const { rows } = await sql<AlertPicture["states"][number]>`
    SELECT c.state, count(*)::int AS complaints FROM ${children(id)} c GROUP BY c.state ORDER BY complaints DESC, c.state`.execute(
    tx,
  );
  return rows;
}
