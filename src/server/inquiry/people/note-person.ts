import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";

/** Notes somebody who has a say in what the customer decides: the brief of a hand-over tells of them. */
export async function notePerson(
  actor: Staff,
  number: string,
  { name, relation, influence }: { name: string; relation: string; influence: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "note_person");
    const id = newId();
    await tx
      .insertInto("related_person")
      .values({
        id,
        complaint_id: complaint.id,
        name,
        relation,
        influence,
        added_by: actor.id,
        added_at: tx.now,
      })
      .execute();
    return recordEvent(tx, actor, complaint, "note_person", { personId: id });
  });
}
