import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { accessAlert } from "./access-alert.ts";
import type { Alert } from "./alert.ts";
import { drillApart, joinItself, staleAlert } from "./alert-refusals.ts";
import { recordAlertEvent } from "./record-alert-event.ts";

/** A candidate becomes part of another open alert: its scope, signals, complaints and public opinion go along, and it ends. */
export async function joinAlert(
  actor: Staff,
  number: string,
  { seenVersion, into }: { seenVersion: number; into: string },
): Promise<{ number: string; version: number }> {
  if (number.toUpperCase() === into.toUpperCase()) throw joinItself();
  return inTransaction(actor, async (tx) => {
    const [alert, other] = await lockedPair(tx, number, into);
    if (alert.version !== seenVersion) throw staleAlert(seenVersion, alert.version);
    if (alert.is_drill !== other.is_drill) throw drillApart();
    await tx
      .updateTable("alert")
      .set({ state: "dismissed", closed_at: tx.now, version: alert.version + 1 })
      .where("id", "=", alert.id)
      .execute();
    await takeAlong(tx, actor, alert, other);
    await recordAlertEvent(tx, actor, alert.id, "alert_joined", { into: other.number });
    await recordAlertEvent(tx, actor, other.id, "alert_took_in", { from: alert.number });
    return { number: other.number, version: other.version };
  });
}

// Always in the order of their numbers: two that join each other at once do not wait for each other.
async function lockedPair(tx: Tx, number: string, into: string): Promise<[Alert, Alert]> {
  if (number.toUpperCase() < into.toUpperCase()) {
    const alert = await accessAlert(tx, number, ["candidate"]);
    return [alert, await accessAlert(tx, into)];
  }
  const other = await accessAlert(tx, into);
  return [await accessAlert(tx, number, ["candidate"]), other];
}

async function takeAlong(tx: Tx, actor: Staff, from: Alert, into: Alert): Promise<void> {
  const scope = await scopeOf(tx, from.id);
  const taken = await scopeOf(tx, into.id);
  if (scope.length > 0)
    await tx
      .insertInto("alert_scope")
      .values(
        scope.map(({ kind, subject }, at) => ({
          alert_id: into.id,
          position: taken.length + at + 1,
          kind,
          subject: JSON.stringify(subject),
          is_drill: into.is_drill,
        })),
      )
      .execute();
  await tx.updateTable("alert_signal").set({ alert_id: into.id }).where("alert_id", "=", from.id).execute();
  await tx.updateTable("opinion_item").set({ alert_id: into.id }).where("alert_id", "=", from.id).execute();
  await tx.updateTable("opinion_burst").set({ alert_id: into.id }).where("alert_id", "=", from.id).execute();
  await moveComplaints(tx, actor, from, into);
}

function scopeOf(tx: Tx, alertId: string) {
  return tx
    .selectFrom("alert_scope")
    .select(["kind", "subject"])
    .where("alert_id", "=", alertId)
    .orderBy("position")
    .execute();
}

async function moveComplaints(tx: Tx, actor: Staff, from: Alert, into: Alert): Promise<void> {
  const moved = await tx
    .updateTable("alert_complaint")
    .set({ detached_at: tx.now, detached_by: actor.id, detached_reason: into.number })
    .where("alert_id", "=", from.id)
    .where("detached_at", "is", null)
    .returning(["complaint_id", "how", "attached_by"])
    .execute();
  if (moved.length === 0) return;
  await tx
    .insertInto("alert_complaint")
    .values(moved.map((row) => ({ ...row, alert_id: into.id, attached_at: tx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
