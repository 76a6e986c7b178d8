import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordWaiting } from "../complaint/waiting-for.ts";
import { keepNote } from "../correspondence/keep-note.ts";
import { inTransaction } from "../db/database.ts";
import { openRequest } from "./request.ts";

/** Takes a question back that needs no answer any more. */
export async function cancelRequest(
  actor: Staff,
  number: string,
  requestId: string,
  { reason }: { reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "cancel_request");
    const request = await openRequest(tx, complaint.id, requestId);

    await tx
      .updateTable("department_request")
      .set({ state: "cancelled" })
      .where("id", "=", request.id)
      .execute();
    await stopClock(tx, complaint.id, "department", request.id);
    const note = await keepNote(tx, actor, complaint.id, reason);
    return recordWaiting(tx, actor, complaint, "cancel_request", { requestId: request.id, reason: note });
  });
}
