import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { activeStaff } from "../board/active-staff.ts";
import { endedAlready, notInThisAlert, reviewMovedOn } from "../room-refusals.ts";

/** What was learned; each writing is a version of its own. */
export async function writeReview(
  actor: Staff,
  alertNumber: string,
  { seenVersion, ...words }: { seenVersion: number; happened: string; good: string; bad: string },
): Promise<{ version: number }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber, ["confirmed", "closed"]);
    const { last } = await tx
      .selectFrom("alert_review")
      .select(({ fn }) => fn.max("version").as("last"))
      .where("alert_id", "=", alert.id)
      .executeTakeFirstOrThrow();
    const before = last ?? 0;
    if (before !== seenVersion) throw reviewMovedOn(before);
    const version = before + 1;
    await tx
      .insertInto("alert_review")
      .values({ ...words, alert_id: alert.id, version, written_by: actor.id, written_at: tx.now })
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "review_written", { version });
    return { version };
  });
}

export async function setMeasure(
  actor: Staff,
  alertNumber: string,
  { words, ownerId, dueOn }: { words: string; ownerId: string; dueOn: string },
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber, ["confirmed", "closed"]);
    const owner = await activeStaff(tx, ownerId);
    const id = newId();
    await tx
      .insertInto("alert_measure")
      .values({
        id,
        alert_id: alert.id,
        words,
        owner_id: owner.id,
        due_on: dueOn,
        set_by: actor.id,
        set_at: tx.now,
        state: "open",
      })
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "measure_set", { measureId: id, ownerId, dueOn });
    return { id };
  });
}

export async function finishMeasure(
  actor: Staff,
  alertNumber: string,
  id: string,
  { proof, effect }: { proof: string; effect: string | null },
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber, ["confirmed", "closed"]);
    const measure = await tx
      .selectFrom("alert_measure")
      .select("state")
      .where("alert_id", "=", alert.id)
      .where("id", "=", id)
      .executeTakeFirst();
    if (!measure) throw notInThisAlert();
    if (measure.state !== "open") throw endedAlready();
    await tx
      .updateTable("alert_measure")
      .set({ state: "done", proof, effect, done_by: actor.id, done_at: tx.now })
      .where("id", "=", id)
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "measure_done", { measureId: id });
    return { id };
  });
}
