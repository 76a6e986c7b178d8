import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { queueSends } from "./call-person.ts";

/** Nobody is called about it any more; the caller holds the alert's lock. */
export async function endCalls(tx: Tx, alertId: string): Promise<void> {
  await tx
    .updateTable("alert_call")
    .set({ state: "ended", climbs_at: null })
    .where("alert_id", "=", alertId)
    .where("state", "in", ["calling", "unanswered"])
    .execute();
}

/** Everybody who was called hears what has become of it, by text message and mail, once for each event. */
export async function tellCalled(tx: Tx, alertId: string): Promise<void> {
  const { event_count } = await tx
    .selectFrom("alert")
    .select("event_count")
    .where("id", "=", alertId)
    .executeTakeFirstOrThrow();
  const reached = await tx
    .selectFrom("alert_send")
    .innerJoin("alert_call", "alert_call.id", "alert_send.call_id")
    .innerJoin("staff", "staff.id", "alert_send.staff_id")
    .select(["alert_send.staff_id", "alert_send.channel", "alert_send.call_id", "alert_call.round"])
    .distinctOn(["alert_send.staff_id", "alert_send.channel"])
    .where("alert_call.alert_id", "=", alertId)
    .where("alert_send.channel", "in", ["sms", "mail"])
    .where("alert_send.state", "=", "sent")
    .where("staff.is_active", "=", true)
    .orderBy("alert_send.staff_id")
    .orderBy("alert_send.channel")
    .orderBy("alert_send.call_id")
    .execute();
  await queueSends(
    tx,
    reached.map((row) => ({ ...row, id: newId(), news: event_count, state: "waiting", due_at: tx.now })),
  );
}
