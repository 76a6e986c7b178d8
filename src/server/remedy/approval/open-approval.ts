import type { Selectable } from "kysely";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import type { Approval } from "../../db/tables.gen.ts";
import { type Authority, authoritiesInForce } from "../../people/grade-limits.ts";
import { NotFound, NotPossibleNow } from "../../refusals.ts";
import { lendersTo } from "../delegation/lenders-to.ts";
import { type Offer, offerOf } from "../offer.ts";
import { hasCaseChanged } from "./case-changes.ts";
import { matterOf } from "./matter.ts";
import { type Matter, requiredAuthority } from "./rules.ts";

export type OpenApproval = {
  approval: Selectable<Approval>;
  offer: Offer;
  complaint: Complaint;
  matter: Matter;
  authority: Authority;
};

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
  if (await hasCaseChanged(tx, approval)) throw outdated();
  const offer = await offerOf(tx, complaint.id, approval.offer_id);
  const matter = await matterOf(tx, complaint, approval, offer);
  const authorities = await authoritiesInForce(tx, [actor.id, ...(await lendersTo(tx, actor.id))]);
  const authority = requiredAuthority(matter, { id: actor.id, authorities });
  return { approval, offer, complaint, matter, authority };
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

function outdated(): NotPossibleNow {
  return new NotPossibleNow("approval_outdated", {
    zh: "提交审批之后，案情又有变化（事实、责任或应得权益）。这次申请已不作数，请经办人核对方案后重新提交。",
    en: "The case has changed since approval was asked (facts, responsibility or rights). This request no longer counts: the offer has to be checked and submitted again.",
  });
}
