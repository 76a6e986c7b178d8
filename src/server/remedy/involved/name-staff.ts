import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";

/** The complaint is about a colleague: from now on they take no part in deciding what is granted in it. */
export async function nameStaff(
  actor: Staff,
  number: string,
  { staffId }: { staffId: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "name_staff");
    await refuseUnknown(tx, staffId);
    await tx
      .insertInto("involved_staff")
      .values({ complaint_id: complaint.id, staff_id: staffId, named_by: actor.id, named_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return recordEvent(tx, actor, complaint, "name_staff", { staffId });
  });
}

async function refuseUnknown(tx: Tx, staffId: string): Promise<void> {
  const known = await tx.selectFrom("staff").select("id").where("id", "=", staffId).executeTakeFirst();
  if (known) return;
  throw new Invalid(
    "staff_unknown",
    { zh: "没有找到这位同事，请重新选择。", en: "There is no such colleague. Please choose again." },
    { fields: [{ at: "/staffId", code: "staff_unknown" }] },
  );
}
