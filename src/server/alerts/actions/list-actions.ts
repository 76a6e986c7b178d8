import { sql } from "kysely";
import type { z } from "zod";
import type { actionRoutes } from "../../../shared/api/action-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import type { ActionState } from "./access-action.ts";

type Query = z.output<typeof actionRoutes.listActions.query>;
type Listed = z.input<typeof actionRoutes.listActions.answer>;

const ended = ["done", "stopped", "cancelled"];

export async function listActions(tx: Tx, { which, after, limit }: Query): Promise<Listed> {
  const found = await actionRows(tx)
    .where("action.state", which === "ended" ? "in" : "not in", ended)
    .where(behindCursor(after, ["action.prepared_at", "action.id"], "<"))
    .orderBy("action.prepared_at", "desc")
    .orderBy("action.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows: rows.map(presentAction), next: last ? cursorOf(last.prepared_at, last.id) : null };
}

export function actionRows(tx: Tx) {
  const recipients = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(SELECT count(*)::int FROM mass_action_recipient r WHERE r.tenant_id = action.tenant_id AND r.action_id = action.id AND ${condition})`;
  return tx
    .selectFrom("mass_action as action")
    .innerJoin("staff", "staff.id", "action.prepared_by")
    .leftJoin("alert", "alert.id", "action.alert_id")
    .selectAll("action")
    .select([
      "staff.name as preparerName",
      "alert.number as alertNumber",
      recipients(sql`r.state <> 'left_out'`).as("recipients"),
      recipients(sql`r.state = 'done'`).as("done"),
      recipients(sql`r.state IN ('failed', 'unknown')`).as("failed"),
    ]);
}

export type ActionRow = Awaited<ReturnType<ReturnType<typeof actionRows>["execute"]>>[number];

export function presentAction(row: ActionRow): Listed["rows"][number] {
  return {
    number: row.number,
    kind: row.kind as Listed["rows"][number]["kind"],
    title: row.title,
    state: row.state as ActionState,
    alert: row.alertNumber,
    recipients: row.recipients,
    done: row.done,
    failed: row.failed,
    preparedBy: { id: row.prepared_by, name: row.preparerName },
    preparedAt: row.prepared_at.toISOString(),
    version: row.version,
  };
}
