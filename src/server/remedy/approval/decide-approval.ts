import type { Staff } from "../../actor.ts";
import { startClock, stopClock } from "../../clocks/service-clock.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { recordWaiting } from "../../complaint/waiting-for.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { grantOffer } from "../authority/grant-offer.ts";
import { putToCustomer } from "../put-to-customer.ts";
import { type OpenApproval, openApproval } from "./open-approval.ts";

/** The reason, and how the approver came to us: signed in, or by a link made for them. */
export type Verdict = { reason: string; via: "console" | "link" };

/**
 * Another person says yes. The last word of the chain stands on an authority that covers every option; with it the offer
 * goes to the customer in the same moment.
 */
export async function approveOffer(
  actor: Staff,
  approvalId: string,
  verdict: Verdict,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, (tx) => approve(tx, actor, approvalId, verdict));
}

/** The answer is no, at whatever step: the offer is out of play, and another one can be prepared. */
export async function refuseOffer(
  actor: Staff,
  approvalId: string,
  verdict: Verdict,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, (tx) => refuse(tx, actor, approvalId, verdict));
}

/** The same within a transaction that has used up the approver's link. */
export async function approve(tx: Tx, actor: Staff, approvalId: string, verdict: Verdict) {
  const opened = await openApproval(tx, actor, approvalId, "approve_offer");
  const data = await keepVote(tx, actor, opened, "approved", verdict);
  if (!opened.matter.isLastWord) return passOn(tx, actor, opened, data);

  await close(tx, actor, opened, "approved", verdict.reason);
  await recordEvent(tx, actor, opened.complaint, "approve_offer", data);
  const { complaint, offer, approval, authority } = opened;
  await grantOffer(tx, complaint, offer, { authority, approvalId: approval.id });
  return putToCustomer(tx, actor, complaint, offer);
}

export async function refuse(tx: Tx, actor: Staff, approvalId: string, verdict: Verdict) {
  const opened = await openApproval(tx, actor, approvalId, "refuse_offer");
  const data = await keepVote(tx, actor, opened, "refused", verdict);
  await close(tx, actor, opened, "refused", verdict.reason);
  await tx.updateTable("remedy_offer").set({ state: "refused" }).where("id", "=", opened.offer.id).execute();
  return recordWaiting(tx, actor, opened.complaint, "refuse_offer", data);
}

async function keepVote(
  tx: Tx,
  actor: Staff,
  { approval, offer, complaint, authority }: OpenApproval,
  decision: "approved" | "refused",
  { reason, via }: Verdict,
) {
  await tx
    .insertInto("approval_vote")
    .values({
      approval_id: approval.id,
      voter_id: actor.id,
      position: approval.position,
      authority_of: authority.staffId,
      decision,
      reason,
      via,
      at: tx.now,
    })
    .execute();
  return {
    offerId: offer.id,
    approvalId: approval.id,
    step: approval.position,
    authorityOf: authority.staffId,
    via,
    reasonDigest: contentDigest(complaint.description_salt, reason),
  };
}

async function close(
  tx: Tx,
  actor: Staff,
  { approval, complaint }: OpenApproval,
  decision: "approved" | "refused",
  reason: string,
): Promise<void> {
  await tx
    .updateTable("approval")
    .set({ decision, decided_by: actor.id, decided_at: tx.now, decision_reason: reason })
    .where("id", "=", approval.id)
    .execute();
  await stopClock(tx, complaint.id, "approval", approval.id);
}

// One yes of several: the next word has a full clock of its own.
async function passOn(
  tx: Tx,
  actor: Staff,
  { approval, complaint }: OpenApproval,
  data: Awaited<ReturnType<typeof keepVote>>,
): Promise<ComplaintReceipt> {
  const position = (await isStepDone(tx, approval)) ? approval.position + 1 : approval.position;
  await stopClock(tx, complaint.id, "approval", approval.id);
  const dueAt = await startClock(tx, complaint, "approval", { subjectId: approval.id });
  await tx.updateTable("approval").set({ position, due_at: dueAt }).where("id", "=", approval.id).execute();
  return recordEvent(tx, actor, complaint, "pass_approval_step", { ...data, nextStep: position, dueAt });
}

async function isStepDone(tx: Tx, { id, position }: { id: string; position: number }): Promise<boolean> {
  const step = await tx
    .selectFrom("approval_step")
    .select(["people"])
    .select((of) =>
      of
        .selectFrom("approval_vote")
        .whereRef("approval_vote.approval_id", "=", "approval_step.approval_id")
        .whereRef("approval_vote.position", "=", "approval_step.position")
        .select((vote) => vote.fn.countAll<number>().as("count"))
        .as("votes"),
    )
    .where("approval_id", "=", id)
    .where("position", "=", position)
    .executeTakeFirstOrThrow();
  return (step.votes ?? 0) >= step.people;
}
