import type { Staff } from "../../actor.ts";
import { voidClock } from "../../clocks/service-clock.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { keepNote } from "../../correspondence/keep-note.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import { inTransaction } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { openPromise } from "../promise.ts";
import { releasedWords } from "./words.ts";

/** What was said in a message need not be done any more: the customer hears it, and colleagues read why. */
export async function releasePromise(
  actor: Staff,
  number: string,
  promiseId: string,
  { reason, words }: { reason: string; words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "release_promise");
    const promise = await openPromise(tx, complaint.id, promiseId);
    if (promise.source === "option") throw chosenByCustomer();

    const note = await keepNote(tx, actor, complaint.id, reason);
    await tx
      .updateTable("promise")
      .set({ state: "cancelled", release_note_id: note.noteId })
      .where("id", "=", promise.id)
      .execute();
    await voidClock(tx, complaint.id, "promise", promise.id);
    const message = await tellCustomer(tx, actor, complaint, releasedWords(promise.deed, words));
    return recordEvent(tx, actor, complaint, "release_promise", { promiseId, reason: note, message });
  });
}

// The customer chose that option: it is undone as a whole, by reconsidering the settlement.
function chosenByCustomer(): NotPossibleNow {
  return new NotPossibleNow("promise_of_option", {
    zh: "这项承诺来自客户选择的方案，不能单独取消。确实办不了时，请改办方案。",
    en: "This promise belongs to the option the customer chose. If it cannot be done, reconsider the settlement.",
  });
}
