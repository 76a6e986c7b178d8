import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Contacts } from "./effect.ts";

/** How often the orders of these campaigns were complained or written about within the days counted from the campaign's start. */
export async function contactsAfter(tx: Tx, actionIds: readonly string[]): Promise<Contacts[]> {
  const { rows } = await sql<Contacts>`
    SELECT action, part, contacts, count(*)::int AS orders FROM (
      SELECT p.action_id AS action, p.part, (
        SELECT count(*)::int FROM complaint k
        WHERE k.tenant_id = p.tenant_id AND k.order_id = p.order_id AND k.received_at BETWEEN a.started_at AND s.ends
      ) + (
        SELECT count(*)::int FROM complaint k JOIN message m ON m.tenant_id = k.tenant_id AND m.complaint_id = k.id
        WHERE k.tenant_id = p.tenant_id AND k.order_id = p.order_id AND m.direction = 'in' AND m.at BETWEEN a.started_at AND s.ends
      ) AS contacts
      FROM proactive_order p
      JOIN proactive_campaign c ON c.tenant_id = p.tenant_id AND c.action_id = p.action_id
      JOIN mass_action a ON a.tenant_id = p.tenant_id AND a.id = p.action_id
      CROSS JOIN LATERAL (SELECT a.started_at + make_interval(days => c.follow_days) AS ends) s
      WHERE p.action_id = ANY(${[...actionIds]}::uuid[]) AND a.started_at IS NOT NULL
    ) counted
    GROUP BY action, part, contacts
  `.execute(tx);
  return rows;
}
