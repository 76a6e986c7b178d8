import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { notOpen, unknownAppeal } from "./appeal-refusals.ts";
import { recordAppealEvent } from "./record-appeal-event.ts";

/** Whoever appealed takes it back; it still counts as one of their appeals. */
export async function withdrawAppeal(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const appeal = await tx
      .selectFrom("appeal")
      .select(["id", "level", "state"])
      .where("id", "=", id)
      .where("staff_id", "=", actor.id)
      .forUpdate()
      .executeTakeFirst();
    if (!appeal) throw unknownAppeal();
    if (appeal.state !== "open") throw notOpen();
    await tx.updateTable("appeal").set({ state: "withdrawn" }).where("id", "=", id).execute();
    await recordAppealEvent(tx, actor, appeal, "withdrawn");
    return { id };
  });
}
