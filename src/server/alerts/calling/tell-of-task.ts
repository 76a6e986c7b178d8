import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { queueSends } from "./call-person.ts";

/**
 * Sends the alert's last event, of one of its tasks, to these people by text message and mail, as far as theirs work. It goes
 * under the first call of the alert; before anybody was called there is nothing but the page.
 */
export async function tellOfTask(tx: Tx, alertId: string, staffIds: readonly string[]): Promise<void> {
  const call = await tx
    .selectFrom("alert_call")
    .innerJoin("alert", "alert.id", "alert_call.alert_id")
    .select(["alert_call.id", "alert_call.round", "alert.event_count"])
    .where("alert_call.alert_id", "=", alertId)
    .orderBy("alert_call.id")
    .limit(1)
    .executeTakeFirst();
  if (!call || staffIds.length === 0) return;
  const addresses = await tx
    .selectFrom("staff_address")
    .innerJoin("staff", "staff.id", "staff_address.staff_id")
    .select(["staff_address.staff_id", "staff_address.channel"])
    .where("staff_address.staff_id", "in", staffIds)
    .where("staff_address.channel", "in", ["sms", "mail"])
    .where("staff_address.check_state", "=", "working")
    .where("staff.is_active", "=", true)
    .execute();
  await queueSends(
    tx,
    addresses.map((address) => ({
      ...address,
      id: newId(),
      call_id: call.id,
      round: call.round,
      news: call.event_count,
      state: "waiting",
      due_at: tx.now,
    })),
  );
}
