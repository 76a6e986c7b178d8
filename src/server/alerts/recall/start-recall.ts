import { sql } from "kysely";
import type { z } from "zod";
import type { recallRoutes } from "../../../shared/api/recall-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { accessAlert } from "../record/access-alert.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import { drillRecallsNothing, nothingToRecall, recallAlready } from "./recall-refusals.ts";

type Started = z.output<typeof recallRoutes.startRecall.body>;

/** Begins the recall of what a confirmed alert is about: every line ever sold of it is on the list. */
export async function startRecall(
  actor: Staff,
  number: string,
  { choices, goods }: Started,
): Promise<{ lines: number }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number, ["confirmed"]);
    if (alert.is_drill) throw drillRecallsNothing();
    const known = await tx
      .selectFrom("recall")
      .select("id")
      .where("alert_id", "=", alert.id)
      .executeTakeFirst();
    if (known) throw recallAlready();
    const id = newId();
    await tx
      .insertInto("recall")
      .values({ id, alert_id: alert.id, choices, goods, started_by: actor.id, started_at: tx.now })
      .execute();
    const lines = await takeLines(tx, id);
    if (lines === 0) throw nothingToRecall();
    await recordAlertEvent(tx, actor, alert.id, "recall_started", { choices, goods, lines });
    return { lines };
  });
}

/** Adds the lines that are not on a recall's list yet: all of them at first, those sold meanwhile later. */
export async function takeLines(tx: Tx, recallId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO recall_line (tenant_id, recall_id, order_id, line, customer_id, quantity)
    SELECT i.tenant_id, r.id, i.order_id, i.line, o.customer_id, i.quantity
    FROM recall r
    JOIN alert_scope s ON s.tenant_id = r.tenant_id AND s.alert_id = r.alert_id AND s.kind IN ('batch', 'sku')
    JOIN order_item i ON i.tenant_id = s.tenant_id AND i.sku = s.subject->>'sku'
      AND (s.kind = 'sku' OR i.batch_code = s.subject->>'batch')
    JOIN orders o ON o.tenant_id = i.tenant_id AND o.id = i.order_id
    WHERE r.id = ${recallId}
    ON CONFLICT DO NOTHING
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
