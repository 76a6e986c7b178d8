import type { Staff } from "../actor.ts";
import { moveClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { inTransaction } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";
import { openPromise } from "./promise.ts";
import { refuseTimeInPast } from "./time.ts";
import { revisedWords } from "./words.ts";

/** A new time, told to the customer in the same moment. The hour first given stays in the record. */
export async function revisePromise(
  actor: Staff,
  number: string,
  promiseId: string,
  { dueAt, words }: { dueAt: string; words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "revise_promise");
    const promise = await openPromise(tx, complaint.id, promiseId);
    const due = new Date(dueAt);
    refuseTimeInPast(due, tx.now);

    await tx.updateTable("promise").set({ due_at: due }).where("id", "=", promise.id).execute();
    await moveClock(tx, complaint, "promise", { subjectId: promise.id, dueAt: due });
    const { time_zone: timeZone } = await ownTenant(tx);
    const wording = revisedWords({ deed: promise.deed, due, words }, tx.now, timeZone);
    const message = await tellCustomer(tx, actor, complaint, wording);
    return recordEvent(tx, actor, complaint, "revise_promise", {
      promiseId: promise.id,
      dueAt: due,
      beforeDueAt: promise.due_at,
      message,
    });
  });
}
