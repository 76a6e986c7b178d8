import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { RetentionKind } from "./rules.ts";

export type Due = { kind: RetentionKind; id: string; number: string; endedAt: Date; dueAt: Date };

/**
 * What the house's rules would erase at a moment: the words of complaints that ended long enough ago, contacts of customers
 * all of whose complaints did, traces of orders, old posts of public opinion. What is held or already erased is not in it.
 */
export async function dueList(tx: Tx, at: Date, most: number): Promise<{ total: number; rows: Due[] }> {
  const { rows } = await sql<Due & { total: number }>`
    WITH ended AS (
      SELECT c.id, c.number, c.customer_id, c.category, c.words_erased_at,
        CASE WHEN c.state IN ('closed', 'withdrawn', 'merged')
          AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.complaint_id = c.id AND h.released_at IS NULL)
        THEN coalesce(c.closed_at, (SELECT max(j.at) FROM journal j WHERE j.stream = c.id)) END AS ended_at
      FROM complaint c
    ), due AS (
      SELECT 'words' AS kind, e.id, e.number, e.ended_at, e.ended_at + make_interval(days => rule.days) AS due_at
      FROM ended e CROSS JOIN LATERAL (
        SELECT days FROM retention_rule r WHERE r.kind = 'words' AND r.category IN ('', coalesce(e.category, ''))
        ORDER BY r.category DESC LIMIT 1) rule
      WHERE e.ended_at IS NOT NULL AND e.words_erased_at IS NULL
      UNION ALL
      SELECT 'contact', customer.id, max(e.number), max(e.ended_at), max(e.ended_at) + make_interval(days => rule.days)
      FROM customer JOIN ended e ON e.customer_id = customer.id CROSS JOIN retention_rule rule
      WHERE rule.kind = 'contact' AND customer.erased_at IS NULL
      GROUP BY customer.id, rule.days HAVING bool_and(e.ended_at IS NOT NULL)
      UNION ALL
      SELECT 'trading', o.id, o.number, coalesce(o.delivered_at, o.paid_at, o.ordered_at),
        coalesce(o.delivered_at, o.paid_at, o.ordered_at) + make_interval(days => rule.days)
      FROM orders o CROSS JOIN retention_rule rule
      WHERE rule.kind = 'trading' AND o.traces_erased_at IS NULL
        AND NOT EXISTS (SELECT FROM ended e WHERE e.id IN (SELECT c.id FROM complaint c WHERE c.order_id = o.id) AND e.ended_at IS NULL)
      UNION ALL
      SELECT 'opinion', i.id, i.number::text, i.posted_at, i.posted_at + make_interval(days => rule.days)
      FROM opinion_item i CROSS JOIN retention_rule rule
      WHERE rule.kind = 'opinion' AND i.erased_at IS NULL
        AND NOT EXISTS (SELECT FROM alert a WHERE a.id = i.alert_id AND a.closed_at IS NULL)
        AND NOT EXISTS (SELECT FROM opinion_match m JOIN ended e ON e.id = m.complaint_id WHERE m.item_id = i.id AND e.ended_at IS NULL)
    )
    SELECT kind, id, number, ended_at AS "endedAt", due_at AS "dueAt", count(*) OVER () AS total
    FROM due WHERE due_at <= ${at} ORDER BY due_at, kind, id LIMIT ${most}`.execute(tx);
  return { total: rows[0]?.total ?? 0, rows };
}
