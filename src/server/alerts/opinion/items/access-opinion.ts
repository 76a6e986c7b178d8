import type { Tx } from "../../../db/database.ts";
import { replySent, unknownOpinion } from "../opinion-refusals.ts";

/** The only way in to an item for whoever changes something about it: locked, and not yet answered. */
export async function accessOpinion(tx: Tx, number: number) {
  const item = await tx
    .selectFrom("opinion_item")
    .select(["id", "number", "severity", "alert_id"])
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
  if (!item) throw unknownOpinion();
  const sent = await tx
    .selectFrom("opinion_reply_sent")
    .select("version")
    .where("item_id", "=", item.id)
    .executeTakeFirst();
  if (sent) throw replySent();
  return item;
}
