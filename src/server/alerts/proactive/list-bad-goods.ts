import { sql } from "kysely";
import type { z } from "zod";
import type { proactiveRoutes } from "../../../shared/api/proactive-routes.ts";
import type { Tx } from "../../db/database.ts";
import { approvedStatement } from "../war-room/statements/use-statement.ts";
import { untoldOfAlert } from "./untold.ts";

type Listed = z.input<typeof proactiveRoutes.listBadGoods.answer>;
type Row = { id: string; alert: string; title: string; goods: string[]; untold: number };

/** Goods of confirmed alerts; a drill's are nobody's. */
export async function listBadGoods(tx: Tx): Promise<Listed> {
  const { rows } = await sql<Row>`
    SELECT a.id, a.number AS alert, a.title, g.goods, (SELECT count(DISTINCT o.customer_id)::int ${untoldOfAlert(tx, sql`a.id`)}) AS untold
    FROM alert a
    JOIN LATERAL (
      SELECT array_agg(concat_ws(' ', s.subject ->> 'sku', s.subject ->> 'batch') ORDER BY s.position) AS goods
      FROM alert_scope s WHERE s.tenant_id = a.tenant_id AND s.alert_id = a.id AND s.kind IN ('batch', 'sku')
    ) g ON g.goods IS NOT NULL
    WHERE a.state = 'confirmed' AND NOT a.is_drill
    ORDER BY a.confirmed_at DESC, a.id
    LIMIT 50
  `.execute(tx);
  const listed: Listed["rows"] = [];
  for (const { id, ...row } of rows) {
    const statement = await approvedStatement(tx, id, { lang: "zh", purpose: "notice" });
    listed.push({ ...row, goods: row.goods.slice(0, 50), hasStatement: statement !== undefined });
  }
  return { rows: listed };
}
