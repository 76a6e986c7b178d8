import { clockActor } from "../../actor.ts";
import { stopClock } from "../../clocks/service-clock.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { recordWaiting } from "../../complaint/waiting-for.ts";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { hasCaseChanged } from "./case-changes.ts";

/** The case is another than the one approval was asked for: the request is taken back, the offer is a draft again. */
export async function withdrawOutdated(
  _house: House,
  { tenantId, stream }: { tenantId: string; stream: string },
): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    const approval = await tx
      .selectFrom("approval")
      .select(["id", "offer_id", "complaint_id", "asked_version"])
      .where("complaint_id", "=", stream)
      .where("decision", "is", null)
      .executeTakeFirst();
    if (!approval || !(await hasCaseChanged(tx, approval))) return;

    await tx
      .updateTable("approval")
      .set({ decision: "withdrawn", decided_at: tx.now })
      .where("id", "=", approval.id)
      .execute();
    await tx
      .updateTable("remedy_offer")
      .set({ state: "draft" })
      .where("id", "=", approval.offer_id)
      .execute();
    await stopClock(tx, stream, "approval", approval.id);
    await recordWaiting(tx, clockActor(tenantId), complaint, "withdraw_approval", {
      offerId: approval.offer_id,
      approvalId: approval.id,
    });
  });
}
