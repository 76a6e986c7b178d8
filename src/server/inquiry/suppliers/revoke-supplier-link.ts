import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";

/** Closes a supplier's door. One that is closed already stays so. */
export async function revokeSupplierLink(
  actor: Staff,
  number: string,
  linkId: string,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "revoke_supplier_link");
    const revoked = await tx
      .updateTable("supplier_link")
      .set({ revoked_at: tx.now })
      .where("id", "=", linkId)
      .where("complaint_id", "=", complaint.id)
      .where("revoked_at", "is", null)
      .returning("request_id")
      .executeTakeFirst();
    if (!revoked) throw unknownLink();
    return recordEvent(tx, actor, complaint, "revoke_supplier_link", {
      requestId: revoked.request_id,
      linkId,
    });
  });
}

function unknownLink(): NotFound {
  return new NotFound("supplier_link_not_found", {
    zh: "没有这个链接，或它已经作废。",
    en: "There is no such link, or it is closed already.",
  });
}
