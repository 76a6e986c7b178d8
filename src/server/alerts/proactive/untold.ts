import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** Which late parcels: those of a way, from a chance on. */
export type WhichParcels = {
  carrier?: string | undefined;
  origin?: string | undefined;
  province?: string | undefined;
  lateChance: number;
};

export const lateParcel = "late_parcel";

/** Parcels `f` of orders `o` that will come late, still under way, whose buyers `c` have neither asked nor been told. */
export function untoldLateParcels(
  tx: Tx,
  { carrier, origin, province, lateChance }: WhichParcels,
): RawBuilder<unknown> {
  const conditions = [
    sql`f.late_chance >= ${lateChance}`,
    sql`f.expected_by > ${tx.now}`,
    sql`o.delivered_at IS NULL`,
    ...(carrier ? [sql`f.carrier = ${carrier}`] : []),
    ...(origin ? [sql`f.origin = ${origin}`] : []),
    ...(province ? [sql`f.province = ${province}`] : []),
    untold(sql`${lateParcel}`),
  ];
  return sql`
    FROM parcel_forecast f
    JOIN orders o ON o.tenant_id = f.tenant_id AND o.id = f.order_id
    JOIN customer c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
    LEFT JOIN disruption d ON d.tenant_id = f.tenant_id AND d.id = f.disruption_id AND d.withdrawn_at IS NULL
    WHERE ${sql.join(conditions, sql` AND `)}`;
}

/** Orders `o` of the last year with goods of an alert, whose buyers `c` have neither asked nor been told by any action of it. */
export function untoldOfAlert(tx: Tx, alertId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    FROM orders o
    JOIN customer c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
    WHERE o.ordered_at > ${tx.now}::timestamptz - interval '1 year'
      AND EXISTS (
        SELECT FROM order_item i JOIN alert_scope s ON s.tenant_id = i.tenant_id AND s.alert_id = ${alertId}
          AND s.kind IN ('batch', 'sku') AND s.subject ->> 'sku' = i.sku
          AND (s.kind = 'sku' OR s.subject ->> 'batch' = i.batch_code)
        WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id)
      AND NOT EXISTS (
        SELECT FROM mass_action m JOIN mass_action_recipient r ON r.tenant_id = m.tenant_id AND r.action_id = m.id
        WHERE m.tenant_id = o.tenant_id AND m.alert_id = ${alertId} AND m.kind = 'notice' AND m.state <> 'cancelled'
          AND r.customer_id = o.customer_id AND r.state <> 'left_out' AND NOT (m.state = 'stopped' AND r.state = 'waiting'))
      AND ${untold(sql`${alertId}::text`)}`;
}

/**
 * Nobody twice for one cause, held out or told. What was cancelled, or stopped before it reached them, has told nobody.
 */
function untold(cause: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    NOT EXISTS (SELECT FROM complaint k WHERE k.tenant_id = o.tenant_id AND k.order_id = o.id)
    AND NOT EXISTS (
      SELECT FROM proactive_order p JOIN mass_action m ON m.tenant_id = p.tenant_id AND m.id = p.action_id
      WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.cause = ${cause} AND m.state <> 'cancelled'
        AND NOT (m.state = 'stopped' AND EXISTS (
          SELECT FROM mass_action_recipient r WHERE r.tenant_id = p.tenant_id AND r.action_id = p.action_id
            AND r.order_id = p.order_id AND r.state IN ('waiting', 'left_out'))))`;
}

/** Why a buyer cannot be written to; null: can be. */
export const cannotBeTold = sql<"no_phone" | "opted_out" | null>`
  CASE WHEN c.phone IS NULL THEN 'no_phone' WHEN NOT c.wants_sms THEN 'opted_out' END`;
