import type { Selectable } from "kysely";
import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import type { Approval } from "../db/tables.gen.ts";
import { limitsInForce } from "../people/grade-limits.ts";
import { NotFound, NotPossibleNow } from "../refusals.ts";
import { type Offer, offerOf } from "./offer.ts";
import { refuseUnfitApprover } from "./rules.ts";

export type OpenApproval = { approval: Selectable<Approval>; offer: Offer; complaint: Complaint };

/**
 * Opens an approval for the one person who decides it. The complaint's lock makes two approvers come one after the other:
 * the second finds it decided.
 */
export async function openApproval(
  tx: Tx,
  actor: Staff,
  approvalId: string,
  step: "approve_offer" | "refuse_offer",
): Promise<OpenApproval> {
  const { number } = await undecided(tx, approvalId);
  const complaint = await accessComplaint(tx, actor, number, step).catch(async (error: unknown) => {
    // Another approver may have been quicker while we waited for the lock; that says more than "not in this state".
    if (error instanceof NotPossibleNow) await undecided(tx, approvalId);
    throw error;
  });
  const approval = await undecided(tx, approvalId);
  const offer = await offerOf(tx, complaint.id, approval.offer_id);
  refuseUnfitApprover(offer.options, {
    approverId: actor.id,
    askedBy: approval.asked_by,
    preparedBy: offer.prepared_by,
    limits: await limitsInForce(tx, actor.id),
  });
  return { approval, offer, complaint };
}

async function undecided(tx: Tx, approvalId: string) {
  const approval = await tx
    .selectFrom("approval")
    .innerJoin("complaint", "complaint.id", "approval.complaint_id")
    .selectAll("approval")
    .select("complaint.number")
    .where("approval.id", "=", approvalId)
    .executeTakeFirst();
  if (!approval)
    throw new NotFound("approval_not_found", { zh: "没有找到这项审批。", en: "There is no such approval." });
  if (approval.decision !== null)
    throw new NotPossibleNow(
      "approval_decided",
      {
        zh: "这项审批已经有了结果，无需再处理。",
        en: "This approval has been decided already.",
      },
      { decision: approval.decision },
    );
  return approval;
}
