import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";

/** Takes a person off the case; what is written of them goes, that somebody was noted stays in the journal. */
export async function removePerson(
  actor: Staff,
  number: string,
  personId: string,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "remove_person");
    const removed = await tx
      .updateTable("related_person")
      .set({ removed_at: tx.now, name: "—", relation: "—", influence: "—" })
      .where("id", "=", personId)
      .where("complaint_id", "=", complaint.id)
      .where("removed_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!removed) throw unknownPerson();
    return recordEvent(tx, actor, complaint, "remove_person", { personId });
  });
}

function unknownPerson(): NotFound {
  return new NotFound("person_not_found", {
    zh: "没有找到这位相关人。",
    en: "There is no such person on this case.",
  });
}
