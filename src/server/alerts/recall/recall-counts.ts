import { sql } from "kysely";
import type { z } from "zod";
import type { recallRoutes } from "../../../shared/api/recall-routes.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";

type File = NonNullable<z.input<typeof recallRoutes.readRecall.answer>["recall"]>;

/** Goods that nobody can use any more: back, destroyed, or used up before anybody knew. */
const accountedAt = sql<Date>`least(
  (SELECT min(u.noted_at) FROM recall_outcome u
   WHERE u.tenant_id = l.tenant_id AND u.recall_id = l.recall_id AND u.order_id = l.order_id AND u.line = l.line AND u.what IN ('returned', 'destroyed')),
  (SELECT a.answered_at FROM recall_answer a
   WHERE a.tenant_id = l.tenant_id AND a.recall_id = l.recall_id AND a.order_id = l.order_id AND a.line = l.line AND a.goods = 'used_up'))`;

/** Pieces at each stage. Told is whom a notice of the alert's own actions has reached. */
export async function recallCounts(tx: Tx, recallId: string): Promise<File["counts"]> {
  const noted = (what: string) => sql`coalesce(sum(l.quantity) FILTER (WHERE EXISTS (
    SELECT FROM recall_outcome u WHERE u.tenant_id = l.tenant_id AND u.recall_id = l.recall_id AND u.order_id = l.order_id
      AND u.line = l.line AND u.what = ${what})), 0)::int`;
  const { rows } = await sql<File["counts"]>`
    SELECT coalesce(sum(l.quantity), 0)::int AS sold,
      coalesce(sum(l.quantity) FILTER (WHERE o.shipped_at IS NOT NULL), 0)::int AS shipped,
      coalesce(sum(l.quantity) FILTER (WHERE EXISTS (
        SELECT FROM mass_action m JOIN mass_action_recipient t ON t.tenant_id = m.tenant_id AND t.action_id = m.id
        WHERE m.tenant_id = r.tenant_id AND m.alert_id = r.alert_id AND m.kind = 'notice' AND t.customer_id = l.customer_id AND t.state = 'done'
      )), 0)::int AS told,
      coalesce(sum(l.quantity) FILTER (WHERE a.choice IS NOT NULL), 0)::int AS answered,
      coalesce(sum(l.quantity) FILTER (WHERE a.goods = 'used_up'), 0)::int AS "usedUp",
      ${noted("returned")} AS returned, ${noted("destroyed")} AS destroyed, ${noted("settled")} AS settled
    FROM recall_line l
    JOIN recall r ON r.tenant_id = l.tenant_id AND r.id = l.recall_id
    JOIN orders o ON o.tenant_id = l.tenant_id AND o.id = l.order_id
    LEFT JOIN recall_answer a ON a.tenant_id = l.tenant_id AND a.recall_id = l.recall_id AND a.order_id = l.order_id AND a.line = l.line
    WHERE l.recall_id = ${recallId}
  `.execute(tx);
  return rows[0]!;
}

/** Up to the end of each day: the pieces accounted for, and with them those that buyers said are coming or gone. */
export async function recallCurve(tx: Tx, recallId: string): Promise<File["curve"]> {
  const { time_zone } = await ownTenant(tx);
  const { rows } = await sql<File["curve"][number]>`
    WITH pieces AS (
      SELECT l.quantity, ${accountedAt} AS accounted_at, a.answered_at
      FROM recall_line l
      LEFT JOIN recall_answer a ON a.tenant_id = l.tenant_id AND a.recall_id = l.recall_id AND a.order_id = l.order_id AND a.line = l.line
      WHERE l.recall_id = ${recallId}
    ), steps AS (
      SELECT accounted_at AS at, quantity AS accounted, 0 AS promised FROM pieces
      UNION ALL SELECT least(accounted_at, answered_at), 0, quantity FROM pieces
    )
    SELECT day, sum(accounted) OVER (ORDER BY day)::int AS accounted, sum(promised) OVER (ORDER BY day)::int AS promised
    FROM (
      SELECT (at AT TIME ZONE ${time_zone})::date::text AS day, sum(accounted) AS accounted, sum(promised) AS promised
      FROM steps WHERE at IS NOT NULL GROUP BY 1
    ) days
    ORDER BY day
    LIMIT 400
  `.execute(tx);
  return rows;
}

export async function recallBatches(tx: Tx, recallId: string): Promise<File["batches"]> {
  const { rows } = await sql<File["batches"][number]>`
    SELECT i.sku, coalesce(i.batch_code, '') AS batch, sum(l.quantity)::int AS sold,
      coalesce(sum(l.quantity) FILTER (WHERE ${accountedAt} IS NOT NULL), 0)::int AS accounted
    FROM recall_line l
    JOIN order_item i ON i.tenant_id = l.tenant_id AND i.order_id = l.order_id AND i.line = l.line
    WHERE l.recall_id = ${recallId}
    GROUP BY 1, 2
    ORDER BY sold DESC, 1, 2
    LIMIT 200
  `.execute(tx);
  return rows;
}
