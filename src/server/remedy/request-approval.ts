import type { Staff } from "../actor.ts";
import { startClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { draftOf } from "./offer.ts";

/** Asks another person, of a grade that suffices, to decide on the offer; its dearest option says how much is asked. */
export async function requestApproval(
  actor: Staff,
  number: string,
  offerId: string,
  { version, reason }: { version: number; reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "request_approval", version);
    const offer = await draftOf(tx, complaint.id, offerId);

    const approvalId = newId();
    const due = await startClock(tx, complaint, "approval", { subjectId: approvalId });
    const amountMinor = Math.max(...offer.options.map(({ cost_minor }) => cost_minor));
    const currency = offer.options[0]!.currency;
    await tx
      .insertInto("approval")
      .values({
        id: approvalId,
        complaint_id: complaint.id,
        offer_id: offer.id,
        amount_minor: amountMinor,
        currency,
        reason,
        asked_by: actor.id,
        asked_at: tx.now,
        due_at: due,
      })
      .execute();
    await tx
      .updateTable("remedy_offer")
      .set({ state: "awaiting_approval" })
      .where("id", "=", offer.id)
      .execute();
    return moveComplaint(
      tx,
      actor,
      complaint,
      "request_approval",
      { waiting_for: "approval" },
      {
        offerId: offer.id,
        approvalId,
        amountMinor,
        currency,
        dueAt: due,
        reasonDigest: contentDigest(complaint.description_salt, reason),
      },
    );
  });
}
