import type { Selectable } from "kysely";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import type { Approval } from "../../db/tables.gen.ts";
import type { Offer } from "../offer.ts";
import type { Matter } from "./rules.ts";

export type StandingStep = { position: number; rank: number; people: number };

/** What an approver would decide: the step it stands at, whose word was given, who has a stake in the case. */
export async function matterOf(
  tx: Tx,
  complaint: Pick<Complaint, "id" | "owner_id">,
  approval: Selectable<Approval>,
  offer: Pick<Offer, "options" | "prepared_by">,
): Promise<Matter> {
  const steps = await stepsOf(tx, approval.id);
  const votes = await votesOf(tx, approval.id);
  const step = steps.find(({ position }) => position === approval.position)!;
  const given = votes.filter(({ position }) => position === step.position).length;
  return {
    options: offer.options,
    rank: step.rank,
    isLastWord: step.position === steps.at(-1)!.position && given + 1 >= step.people,
    askedBy: approval.asked_by,
    preparedBy: offer.prepared_by,
    parties: await partiesOf(tx, complaint),
    voters: votes.map(({ voter_id }) => voter_id),
    used: votes.map(({ authority_of }) => authority_of),
  };
}

/** Steps in order, each with the least rank that may take it. */
export function stepsOf(tx: Tx, approvalId: string): Promise<StandingStep[]> {
  return tx
    .selectFrom("approval_step")
    .innerJoin("grade", "grade.code", "approval_step.grade_code")
    .select(["approval_step.position", "grade.rank", "approval_step.people"])
    .where("approval_step.approval_id", "=", approvalId)
    .orderBy("approval_step.position")
    .execute();
}

function votesOf(tx: Tx, approvalId: string) {
  return tx
    .selectFrom("approval_vote")
    .select(["position", "voter_id", "authority_of"])
    .where("approval_id", "=", approvalId)
    .execute();
}

async function partiesOf(tx: Tx, { id, owner_id }: Pick<Complaint, "id" | "owner_id">): Promise<string[]> {
  const involved = await tx
    .selectFrom("involved_staff")
    .select("staff_id")
    .where("complaint_id", "=", id)
    .execute();
  return [...(owner_id ? [owner_id] : []), ...involved.map(({ staff_id }) => staff_id)];
}
