import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { ParcelOnTheWay } from "./foresee.ts";
import { proactiveData } from "./proactive-data.ts";
import { type Lane, stepHours, type Travelled } from "./transit-times.ts";

export type LaneCount = Lane & { parcels: number; onTheWay: number; promised: number; late: number };

/** The parcels of the last weeks by lane and day of shipping: how far each has come, and whether it has arrived. */
export async function travelledLately(tx: Tx): Promise<Travelled[]> {
  const { rows } = await sql<Travelled>`
    SELECT carrier, origin, province, to_timestamp(avg(extract(epoch FROM shipped_at))) AS "shippedAt", step,
      has_arrived AS "hasArrived", count(*)::int AS count
    FROM (
      SELECT *, arrived_at IS NOT NULL AS has_arrived,
        floor(extract(epoch FROM coalesce(arrived_at, ${tx.now}) - shipped_at) / ${stepHours * 3_600})::int AS step
      FROM (${parcels(tx)}) p
    ) p
    GROUP BY carrier, origin, province, floor(extract(epoch FROM shipped_at) / 86400), step, has_arrived
  `.execute(tx);
  return rows;
}

/** How many of each lane, of each carrier and of all are on their way, and how many come later than promised. */
export async function lanesOnTheWay(tx: Tx): Promise<LaneCount[]> {
  const { rows } = await sql<LaneCount>`
    SELECT coalesce(carrier, '') AS carrier, coalesce(origin, '') AS origin, coalesce(province, '') AS province,
      count(*)::int AS parcels, count(*) FILTER (WHERE arrived_at IS NULL)::int AS "onTheWay",
      count(*) FILTER (WHERE promised_at < ${tx.now} OR arrived_at IS NOT NULL AND promised_at IS NOT NULL)::int AS promised,
      count(*) FILTER (WHERE coalesce(arrived_at, ${tx.now}) > promised_at)::int AS late
    FROM (${parcels(tx)}) p
    GROUP BY GROUPING SETS ((), (carrier), (carrier, origin, province))
  `.execute(tx);
  return rows;
}

export async function parcelsOnTheWay(tx: Tx): Promise<ParcelOnTheWay[]> {
  const { rows } = await sql<ParcelOnTheWay>`
    SELECT order_id AS "orderId", carrier, origin, province, shipped_at AS "shippedAt", promised_at AS "promisedAt"
    FROM (${parcels(tx)}) p
    WHERE arrived_at IS NULL AND promised_at IS NOT NULL AND order_state !~* ${givenUp}
  `.execute(tx);
  return rows;
}

// Orders that are not waited for any more.
const givenUp = "cancel|refund|return|closed|取消|退款|退货|关闭";

// The empty name is that of all lanes together.
const unknown = "?";

function parcels(tx: Tx): RawBuilder<unknown> {
  return sql`
    SELECT p.order_id, coalesce(nullif(p.carrier, ''), ${unknown}) AS carrier,
      coalesce(nullif(p.warehouse, ''), nullif(p.trace -> 0 ->> 'place', ''), ${unknown}) AS origin,
      coalesce(nullif(o.province, ''), ${unknown}) AS province, coalesce(p.shipped_at, o.shipped_at) AS shipped_at,
      coalesce(p.delivered_at, o.delivered_at) AS arrived_at, o.promised_at, o.state AS order_state
    FROM orders o JOIN parcel p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
    WHERE o.shipped_at BETWEEN ${tx.now}::timestamptz - make_interval(days => ${proactiveData().historyDays}) AND ${tx.now}
      AND coalesce(p.shipped_at, o.shipped_at) <= ${tx.now}
      AND coalesce(p.delivered_at, o.delivered_at, ${tx.now}) >= coalesce(p.shipped_at, o.shipped_at)`;
}
