import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** How a budget stands this moment: promised to customers who still choose, and agreed with those who have. */
export type BudgetUse = { reservedMinor: number; spentMinor: number; usedMinor: number };

export async function budgetUse(tx: Tx, budgetId: string): Promise<BudgetUse> {
  const { rows } = await sql<BudgetUse>`SELECT
      coalesce(sum(g.goodwill_minor) FILTER (WHERE g.state = 'reserved'), 0)::bigint AS "reservedMinor",
      coalesce(sum(g.goodwill_minor) FILTER (WHERE g.state = 'spent'), 0)::bigint AS "spentMinor",
      coalesce(sum(g.goodwill_minor), 0)::bigint AS "usedMinor"
    FROM goodwill_budget b
    JOIN remedy_grant g ON g.shop_id = b.shop_id AND g.granted_on BETWEEN b.starts_on AND b.ends_on
    WHERE b.id = ${budgetId} AND g.state <> 'released'`.execute(tx);
  return rows[0]!;
}
