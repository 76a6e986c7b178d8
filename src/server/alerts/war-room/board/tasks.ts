import { type Actor, clockActor, type Staff } from "../../../actor.ts";
import { inTransaction, type Tx, withTenant } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { tellOfTask } from "../../calling/tell-of-task.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { leaderOf } from "../leading/leader.ts";
import { endedAlready, notInThisAlert, tasksOpen } from "../room-refusals.ts";
import { activeStaff } from "./active-staff.ts";

type Made = { id: string };

export async function setTask(
  actor: Staff,
  alertNumber: string,
  { title, ownerId, minutes }: { title: string; ownerId: string; minutes: number },
): Promise<Made> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const owner = await activeStaff(tx, ownerId);
    const id = newId();
    const dueAt = new Date(tx.now.getTime() + minutes * 60_000);
    await tx
      .insertInto("alert_task")
      .values({
        id,
        alert_id: alert.id,
        title,
        owner_id: owner.id,
        set_by: actor.id,
        set_at: tx.now,
        due_at: dueAt,
        state: "open",
      })
      .execute();
    await addJob(tx, "alert_task_due", { taskId: id }, { runAt: dueAt });
    await recordAlertEvent(tx, actor, alert.id, "task_set", { taskId: id, ownerId, minutes });
    if (ownerId !== actor.id) await tellOfTask(tx, alert.id, [ownerId]);
    return { id };
  });
}

export async function finishTask(
  actor: Staff,
  alertNumber: string,
  id: string,
  { how, note }: { how: "done" | "dropped"; note: string },
): Promise<Made> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const task = await tx
      .selectFrom("alert_task")
      .select("state")
      .where("alert_id", "=", alert.id)
      .where("id", "=", id)
      .executeTakeFirst();
    if (!task) throw notInThisAlert();
    if (task.state !== "open") throw endedAlready();
    await end(tx, actor, [id], how, note);
    await recordAlertEvent(tx, actor, alert.id, `task_${how}`, { taskId: id });
    return { id };
  });
}

/** An alert does not close over open tasks silently: somebody says why they are not done any more. */
export async function settleOpenTasks(
  tx: Tx,
  actor: Actor,
  alertId: string,
  reason: string | undefined,
): Promise<void> {
  const open = await tx
    .selectFrom("alert_task")
    .select("id")
    .where("alert_id", "=", alertId)
    .where("state", "=", "open")
    .execute();
  if (open.length === 0) return;
  if (!reason) throw tasksOpen(open.length);
  const ids = open.map(({ id }) => id);
  await end(tx, actor, ids, "dropped", reason);
  await recordAlertEvent(tx, actor, alertId, "tasks_dropped", { taskIds: ids });
}

/**
 * The task: its minutes are over. Its owner and whoever leads are told once, and the log says so on every screen; what has ended
 * is left alone.
 */
export async function remindOfTask({
  tenantId,
  taskId,
}: {
  tenantId: string;
  taskId: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    await lockAlertOf(tx, taskId);
    const late = await tx
      .updateTable("alert_task")
      .set({ reminded_at: tx.now })
      .where("id", "=", taskId)
      .where("state", "=", "open")
      .where("reminded_at", "is", null)
      .returning(["alert_id", "owner_id"])
      .executeTakeFirst();
    if (!late) return;
    const data = { taskId, ownerId: late.owner_id };
    await recordAlertEvent(tx, clockActor(tenantId), late.alert_id, "task_overdue", data);
    const leader = await leaderOf(tx, late.alert_id);
    await tellOfTask(tx, late.alert_id, [...new Set([late.owner_id, ...(leader ? [leader.id] : [])])]);
  });
}

// The alert first, as whoever finishes a task does.
async function lockAlertOf(tx: Tx, taskId: string): Promise<void> {
  await tx
    .selectFrom("alert")
    .innerJoin("alert_task", "alert_task.alert_id", "alert.id")
    .select("alert.id")
    .where("alert_task.id", "=", taskId)
    .forUpdate("alert")
    .executeTakeFirst();
}

async function end(tx: Tx, actor: Actor, ids: string[], state: "done" | "dropped", note: string) {
  await tx
    .updateTable("alert_task")
    .set({ state, note, ended_by: actor.kind === "staff" ? actor.id : null, ended_at: tx.now })
    .where("id", "in", ids)
    .execute();
}
