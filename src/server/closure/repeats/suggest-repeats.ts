import { stepRule } from "../../../shared/complaint-steps.ts";
import { clockActor } from "../../actor.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { earlierComplaints, matterOf } from "./earlier-complaints.ts";
import { type RepeatReason, repeatReasons } from "./rules.ts";

type Happened = { tenantId: string; stream: string };

/** Looks whether the customer has complained of this before; a person says whether it is so. */
export async function suggestRepeats({ tenantId, stream }: Happened): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    if (!stepRule("suggest_repeat").from.includes(complaint.state)) return;
    const { repeat_days } = await ownTenant(tx);
    const matter = await matterOf(tx, stream);
    for (const earlier of await earlierComplaints(tx, complaint, repeat_days)) {
      const reasons = repeatReasons(matter, earlier);
      if (reasons.length === 0 || !(await suggest(tx, stream, earlier.id, reasons))) continue;
      await recordEvent(tx, clockActor(tenantId), complaint, "suggest_repeat", {
        earlierId: earlier.id,
        reasons,
      });
    }
  });
}

async function suggest(
  tx: Tx,
  complaintId: string,
  earlierId: string,
  reasons: RepeatReason[],
): Promise<boolean> {
  const suggested = await tx
    .insertInto("repeat_link")
    .values({
      complaint_id: complaintId,
      earlier_id: earlierId,
      reasons,
      state: "suggested",
      suggested_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("earlier_id")
    .executeTakeFirst();
  return suggested !== undefined;
}
