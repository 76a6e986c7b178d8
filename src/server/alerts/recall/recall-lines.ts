import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { recallRoutes } from "../../../shared/api/recall-routes.ts";
import type { Tx } from "../../db/database.ts";
import { unknownAlert } from "../record/alert-refusals.ts";
import { noRecall } from "./recall-refusals.ts";

type Query = z.output<typeof recallRoutes.listRecallLines.query>;
type Listed = z.input<typeof recallRoutes.listRecallLines.answer>;
export type RecallLine = Listed["rows"][number] & { orderId: string };

const wanted: Record<Query["which"], RawBuilder<boolean>> = {
  all: sql`true`,
  silent: sql`a.choice IS NULL`,
  answered: sql`a.choice IS NOT NULL`,
  open: sql`NOT EXISTS (SELECT FROM recall_outcome u WHERE u.tenant_id = l.tenant_id AND u.recall_id = l.recall_id
    AND u.order_id = l.order_id AND u.line = l.line AND u.what = 'settled')`,
};

/** The recalled goods, order by order, by their numbers. */
export async function listRecallLines(
  tx: Tx,
  number: string,
  { which, after, limit }: Query,
): Promise<Listed> {
  const recallId = await recallOf(tx, number);
  const [order = "", line = "0"] = after?.split("#") ?? [];
  const behind = sql<boolean>`(o.number, l.line) > (${order}, ${Number(line) || 0})`;
  const found = await recallLines(
    tx,
    sql`l.recall_id = ${recallId} AND ${wanted[which]} AND ${behind}`,
    limit + 1,
  );
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(({ orderId: _orderId, ...row }) => row),
    next: last ? `${last.orderNumber}#${last.line}` : null,
  };
}

export async function recallLines(
  tx: Tx,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<RecallLine[]> {
  const { rows } = await sql<RecallLine>`
    SELECT l.order_id AS "orderId", o.number AS "orderNumber", l.line, i.name, l.quantity, a.choice, a.goods, a.photo,
      ARRAY(SELECT u.what FROM recall_outcome u WHERE u.tenant_id = l.tenant_id AND u.recall_id = l.recall_id
        AND u.order_id = l.order_id AND u.line = l.line ORDER BY u.noted_at) AS outcomes
    FROM recall_line l
    JOIN orders o ON o.tenant_id = l.tenant_id AND o.id = l.order_id
    JOIN order_item i ON i.tenant_id = l.tenant_id AND i.order_id = l.order_id AND i.line = l.line
    LEFT JOIN recall_answer a ON a.tenant_id = l.tenant_id AND a.recall_id = l.recall_id AND a.order_id = l.order_id AND a.line = l.line
    WHERE ${condition}
    ORDER BY o.number, l.line
    LIMIT ${limit}
  `.execute(tx);
  return rows;
}

async function recallOf(tx: Tx, number: string): Promise<string> {
  const alert = await tx
    .selectFrom("alert")
    .select("id")
    .where("number", "=", number.toUpperCase())
    .executeTakeFirst();
  if (!alert) throw unknownAlert();
  const recall = await tx
    .selectFrom("recall")
    .select("id")
    .where("alert_id", "=", alert.id)
    .executeTakeFirst();
  if (!recall) throw noRecall();
  return recall.id;
}
