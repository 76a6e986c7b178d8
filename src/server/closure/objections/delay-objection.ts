import { clockActor } from "../../actor.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { withTenant } from "../../db/database.ts";

type Due = { tenantId: string; objectionId: string };

/** An objection's day is over without a decision: that is recorded, once. */
export async function delayObjection({ tenantId, objectionId }: Due): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const delayed = await tx
      .updateTable("objection")
      .set({ overdue_at: tx.now })
      .where("id", "=", objectionId)
      .where("outcome", "is", null)
      .where("overdue_at", "is", null)
      .where("due_at", "<=", tx.now)
      .returning("complaint_id")
      .executeTakeFirst();
    if (!delayed) return;
    const complaint = await uncheckedComplaint(tx, delayed.complaint_id);
    await recordEvent(tx, clockActor(tenantId), complaint, "delay_objection", { objectionId });
  });
}
