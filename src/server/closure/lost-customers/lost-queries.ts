import { type RawBuilder, sql } from "kysely";

/** Who had bought, complained, was done with that long ago, and has neither ordered nor complained since. */
export function complainedAndLeft(goneSince: Date): RawBuilder<unknown> {
  return sql`
    SELECT DISTINCT ON (c.customer_id) c.tenant_id, c.customer_id, c.closed_at AS lost_at,
      CASE c.closed_how WHEN 'silence' THEN 'complaint_by_silence' ELSE 'complaint_closed' END AS reason,
      c.number AS complaint_number, (SELECT number FROM orders o WHERE o.tenant_id = c.tenant_id AND o.id = c.order_id) AS order_number
    FROM complaint c
    WHERE c.state = 'closed' AND c.closed_at <= ${goneSince}
      AND EXISTS (SELECT FROM orders o WHERE o.tenant_id = c.tenant_id AND o.customer_id = c.customer_id)
      AND NOT EXISTS (SELECT FROM orders o WHERE o.tenant_id = c.tenant_id AND o.customer_id = c.customer_id AND o.ordered_at > c.received_at)
      AND NOT EXISTS (SELECT FROM complaint later WHERE later.tenant_id = c.tenant_id AND later.customer_id = c.customer_id
        AND later.received_at > c.received_at)
    ORDER BY c.customer_id, c.closed_at DESC`;
}

/** Whose last order went wrong, who never complained of it, and who has not ordered since. */
export function leftInSilence(goneSince: Date): RawBuilder<unknown> {
  return sql`
    SELECT o.tenant_id, o.customer_id, o.ordered_at AS lost_at,
      CASE WHEN o.state ~* ${sentBack} THEN 'sent_back'
        WHEN o.delivered_at IS NULL THEN 'never_arrived' ELSE 'late_parcel' END AS reason,
      NULL::text AS complaint_number, o.number AS order_number
    FROM orders o
    WHERE o.ordered_at <= ${goneSince}
      AND (o.state ~* ${sentBack} OR o.delivered_at > o.promised_at OR (o.delivered_at IS NULL AND o.promised_at <= ${goneSince}))
      AND NOT EXISTS (SELECT FROM orders later WHERE later.tenant_id = o.tenant_id AND later.customer_id = o.customer_id
        AND (later.ordered_at, later.id) > (o.ordered_at, o.id))
      AND NOT EXISTS (SELECT FROM complaint c WHERE c.tenant_id = o.tenant_id AND c.customer_id = o.customer_id)`;
}

/** Order states are the shop system's own words. */
const sentBack = "return|refund|退货|退款|拒收";
