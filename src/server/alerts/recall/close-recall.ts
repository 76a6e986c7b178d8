import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { accessAlert } from "../record/access-alert.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import { accessRecall } from "./access-recall.ts";

/** Ends a recall, also after its alert was closed. */
export async function closeRecall(
  actor: Staff,
  number: string,
  { words }: { words: string },
): Promise<{ alert: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number, ["confirmed", "closed"]);
    const recall = await accessRecall(tx, alert);
    await tx
      .updateTable("recall")
      .set({ closed_by: actor.id, closed_at: tx.now, closing_words: words })
      .where("id", "=", recall.id)
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "recall_closed");
    return { alert: alert.number };
  });
}
