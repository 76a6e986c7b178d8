import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { factSuperseded, notInThisAlert } from "../room-refusals.ts";

type NewFact = {
  words: string;
  sourceKind: string;
  source: string;
  certainty: string;
  supersedes: string | null;
};

/** What is known now. The fact it takes the place of stays readable. */
export async function addFact(
  actor: Staff,
  alertNumber: string,
  { words, sourceKind, source, certainty, supersedes }: NewFact,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const id = newId();
    if (supersedes) await refuseSuperseded(tx, alert.id, supersedes);
    await tx
      .insertInto("alert_fact")
      .values({
        id,
        alert_id: alert.id,
        words,
        source_kind: sourceKind,
        source,
        certainty,
        said_by: actor.id,
        said_at: tx.now,
      })
      .execute();
    if (supersedes)
      await tx.updateTable("alert_fact").set({ superseded_by: id }).where("id", "=", supersedes).execute();
    const type = supersedes ? "fact_superseded" : "fact_added";
    await recordAlertEvent(tx, actor, alert.id, type, { factId: id, sourceKind, certainty });
    return { id };
  });
}

async function refuseSuperseded(tx: Tx, alertId: string, factId: string): Promise<void> {
  const earlier = await tx
    .selectFrom("alert_fact")
    .select("superseded_by")
    .where("alert_id", "=", alertId)
    .where("id", "=", factId)
    .executeTakeFirst();
  if (!earlier) throw notInThisAlert();
  if (earlier.superseded_by) throw factSuperseded();
}
