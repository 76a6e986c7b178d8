import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { activeStaff } from "./active-staff.ts";

type NewEntry = { words: string; present: string[] } & (
  | { kind: "decision"; why: string }
  | { kind: "minute" }
);

/** A decision with its reason and who was there, or a line of the minutes. Neither is ever changed. */
export async function writeEntry(
  actor: Staff,
  alertNumber: string,
  entry: NewEntry,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const present = [...new Set(entry.present)];
    for (const staffId of present) await activeStaff(tx, staffId);
    const id = newId();
    await tx
      .insertInto("alert_entry")
      .values({
        id,
        alert_id: alert.id,
        kind: entry.kind,
        words: entry.words,
        why: entry.kind === "decision" ? entry.why : null,
        present,
        written_by: actor.id,
        written_at: tx.now,
      })
      .execute();
    const type = entry.kind === "decision" ? "decision_taken" : "minute_written";
    await recordAlertEvent(tx, actor, alert.id, type, { entryId: id, present });
    return { id };
  });
}
