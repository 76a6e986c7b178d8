import type { Staff } from "../actor.ts";
import { voidClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { waitingAfter } from "../complaint/waiting-for.ts";
import { keepNote } from "../correspondence/keep-note.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { NotPossibleNow } from "../refusals.ts";
import { cancelOrders } from "./execution/cancel-orders.ts";
import { reconsideredWords } from "./words.ts";

/** The chosen option cannot be carried out: its promises are cancelled, and another offer can be prepared. */
export async function reconsiderSettlement(
  actor: Staff,
  number: string,
  { version, reason }: { version: number; reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "reconsider", version);
    const offer = await settledOffer(tx, complaint);
    await refuseHalfDone(tx, offer.chosen_option_id);
    await cancelOrders(tx, complaint, offer.chosen_option_id);

    await tx.updateTable("remedy_offer").set({ state: "undone" }).where("id", "=", offer.id).execute();
    const cancelled = await cancelPromises(tx, complaint, offer.chosen_option_id);
    const note = await keepNote(tx, actor, complaint.id, reason);
    const message = await tellCustomer(tx, actor, complaint, reconsideredWords());
    return moveComplaint(
      tx,
      actor,
      complaint,
      "reconsider",
      { waiting_for: await waitingAfter(tx, complaint, "reconsider") },
      { offerId: offer.id, cancelledPromises: cancelled, reason: note, message },
    );
  });
}

async function settledOffer(tx: Tx, complaint: Complaint) {
  return tx
    .selectFrom("remedy_offer")
    .select(["id", "chosen_option_id"])
    .where("complaint_id", "=", complaint.id)
    .where("chapter", "=", complaint.chapter)
    .where("state", "=", "accepted")
    .executeTakeFirstOrThrow();
}

// What the customer has received already cannot be taken back by preparing something else.
async function refuseHalfDone(tx: Tx, optionId: string | null): Promise<void> {
  const kept = await tx
    .selectFrom("promise")
    .select("id")
    .where("option_id", "=", optionId)
    .where("state", "=", "kept")
    .executeTakeFirst();
  if (!kept) return;
  throw new NotPossibleNow("promise_kept_already", {
    zh: "所选方案已有承诺兑现，不能改办。请调整其余承诺的时间，或与客户另行商定。",
    en: "Part of the chosen option has been done already, so it cannot be undone. Give the rest a new time instead.",
  });
}

async function cancelPromises(tx: Tx, complaint: Complaint, optionId: string | null): Promise<string[]> {
  const cancelled = await tx
    .updateTable("promise")
    .set({ state: "cancelled" })
    .where("option_id", "=", optionId)
    .where("state", "=", "open")
    .returning("id")
    .execute();
  for (const { id } of cancelled) await voidClock(tx, complaint.id, "promise", id);
  return cancelled.map(({ id }) => id);
}
