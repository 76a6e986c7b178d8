import { sql } from "kysely";
import type { z } from "zod";
import type { alertHead } from "../../../shared/api/alert-fields.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import type { AlertLevel, AlertState } from "./alert.ts";

export type AlertHead = z.input<typeof alertHead>;
type Wanted = { after?: string | undefined; limit: number; show: "open" | "ended" | "all" };

/** Alerts, the latest first. */
export async function listAlerts(
  tx: Tx,
  { after, limit, show }: Wanted,
): Promise<{ rows: AlertHead[]; next: string | null }> {
  const found = await alertRows(tx)
    .where(sql<boolean>`${show} = 'all' OR (alert.closed_at IS NULL) = (${show} = 'open')`)
    .where(behindCursor(after, ["alert.opened_at", "alert.id"], "<"))
    .orderBy("alert.opened_at", "desc")
    .orderBy("alert.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return { rows: rows.map(presentAlert), next: last ? cursorOf(last.opened_at, last.id) : null };
}

/** Alerts with what is counted of each; complaints count once, customers too. */
export function alertRows(tx: Tx) {
  const children = sql`FROM alert_complaint ac JOIN complaint c ON c.tenant_id = ac.tenant_id AND c.id = ac.complaint_id
    WHERE ac.tenant_id = alert.tenant_id AND ac.alert_id = alert.id AND ac.detached_at IS NULL`;
  const calls = sql`FROM alert_call call WHERE call.tenant_id = alert.tenant_id AND call.alert_id = alert.id`;
  return tx
    .selectFrom("alert")
    .leftJoin("staff as opener", "opener.id", "alert.opened_by")
    .selectAll("alert")
    .select([
      "opener.name as openerName",
      sql<number>`(SELECT count(*)::int ${children})`.as("complaints"),
      sql<number>`(SELECT count(DISTINCT c.customer_id)::int ${children})`.as("customers"),
      sql<number>`(SELECT count(*)::int ${calls})`.as("called"),
      sql<number>`(SELECT count(*)::int ${calls} AND call.state = 'answered')`.as("answered"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof alertRows>["execute"]>>[number];

export function presentAlert(row: Row): AlertHead {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    summary: row.summary,
    level: row.level as AlertLevel,
    state: row.state as AlertState,
    isDrill: row.is_drill,
    openedBy: row.opened_by ? { id: row.opened_by, name: row.openerName ?? "" } : null,
    openedAt: row.opened_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    planVersion: row.plan_version,
    version: row.version,
    complaints: row.complaints,
    customers: row.customers,
    answered: row.answered,
    called: row.called,
  };
}
