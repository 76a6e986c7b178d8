import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { accessOpinion } from "./access-opinion.ts";

/** A person says which alert an item belongs to, or that it belongs to none. */
export async function tieOpinion(
  actor: Staff,
  number: number,
  wanted: string | null,
): Promise<{ opinion: number; alert: string | null }> {
  return inTransaction(actor, async (tx) => {
    const alert = wanted === null ? null : await accessAlert(tx, wanted);
    const item = await accessOpinion(tx, number);
    const told = { opinion: number, alert: alert?.number ?? null };
    if (item.alert_id === (alert?.id ?? null)) return told;
    await tx
      .updateTable("opinion_item")
      .set({ alert_id: alert?.id ?? null })
      .where("id", "=", item.id)
      .execute();
    if (item.alert_id)
      await recordAlertEvent(tx, actor, item.alert_id, "opinion_untied", { opinion: number });
    if (alert) await recordAlertEvent(tx, actor, alert.id, "opinion_tied", { opinion: number });
    await tellLive(tx, "opinion");
    return told;
  });
}
