import type { Staff } from "../../actor.ts";
import { startClock } from "../../clocks/service-clock.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { moveComplaint } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { draftOf, type Offer } from "../offer.ts";
import { chainsOf, rankedGrades } from "./chains.ts";
import { planSteps, type Step } from "./plan-steps.ts";

/** Asks those of enough grade, by the house's chain, to decide on the offer; its dearest option says how much is asked. */
export async function requestApproval(
  actor: Staff,
  number: string,
  offerId: string,
  { version, reason }: { version: number; reason: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "request_approval", version);
    const offer = await draftOf(tx, complaint.id, offerId);
    const steps = planSteps(offer.options, await chainsOf(tx), await rankedGrades(tx));

    const asked = await insertApproval(tx, actor, complaint, offer, reason);
    await insertSteps(tx, asked.approvalId, steps);
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
        ...asked,
        steps,
        reasonDigest: contentDigest(complaint.description_salt, reason),
      },
    );
  });
}

async function insertApproval(tx: Tx, actor: Staff, complaint: Complaint, offer: Offer, reason: string) {
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
      asked_version: complaint.journal_version,
      due_at: due,
    })
    .execute();
  return { approvalId, amountMinor, currency, dueAt: due };
}

async function insertSteps(tx: Tx, approvalId: string, steps: Step[]): Promise<void> {
  await tx
    .insertInto("approval_step")
    .values(
      steps.map(({ gradeCode, people }, index) => ({
        approval_id: approvalId,
        position: index + 1,
        grade_code: gradeCode,
        people,
      })),
    )
    .execute();
}
