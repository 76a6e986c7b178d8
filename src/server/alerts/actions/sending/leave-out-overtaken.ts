import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import type { Action } from "../access-action.ts";

/** Whoever need not be told any more of what was foreseen: the parcel came, the customer asked, or the time named is over. */
export async function leaveOutOvertaken(tx: Tx, { id, good_until }: Action): Promise<void> {
  if (!good_until) return;
  await sql`
    UPDATE mass_action_recipient r
    SET state = 'left_out', settled_at = ${tx.now}, left_out_reason = CASE
      WHEN ${tx.now} >= least(${good_until}::timestamptz, p.expected_by) THEN 'past_its_time'
      WHEN c.cause = 'late_parcel' AND o.delivered_at IS NOT NULL THEN 'arrived'
      ELSE 'asked_already' END
    FROM proactive_campaign c, proactive_order p, orders o
    WHERE r.action_id = ${id} AND r.state = 'waiting'
      AND c.tenant_id = r.tenant_id AND c.action_id = r.action_id
      AND p.tenant_id = r.tenant_id AND p.action_id = r.action_id AND p.order_id = r.order_id
      AND o.tenant_id = r.tenant_id AND o.id = r.order_id
      AND (${tx.now} >= least(${good_until}::timestamptz, p.expected_by)
        OR c.cause = 'late_parcel' AND o.delivered_at IS NOT NULL
        OR EXISTS (SELECT FROM complaint k WHERE k.tenant_id = o.tenant_id AND k.order_id = o.id))
  `.execute(tx);
}
