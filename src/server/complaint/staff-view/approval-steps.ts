import type { z } from "zod";
import type { approval } from "../../../shared/api/staff-view.ts";
import type { Tx } from "../../db/database.ts";
import type { People } from "./people.ts";

export type ApprovalSteps = z.input<typeof approval>["steps"];
type Vote = ApprovalSteps[number]["votes"][number];

/** Who must say yes to each of these approvals, in order, and who has. */
export async function approvalStepsOf(
  tx: Tx,
  approvalIds: string[],
  people: People,
): Promise<(approvalId: string) => ApprovalSteps> {
  if (approvalIds.length === 0) return () => [];
  const steps = await tx
    .selectFrom("approval_step")
    .selectAll()
    .where("approval_id", "in", approvalIds)
    .orderBy("position")
    .execute();
  const votes = await tx
    .selectFrom("approval_vote")
    .selectAll()
    .where("approval_id", "in", approvalIds)
    .orderBy("at")
    .execute();

  return (approvalId) =>
    steps
      .filter(({ approval_id }) => approval_id === approvalId)
      .map(({ position, grade_code, people: count, climbed_to }) => ({
        position,
        gradeCode: grade_code,
        people: count,
        climbedTo: climbed_to,
        votes: votes
          .filter((vote) => vote.approval_id === approvalId && vote.position === position)
          .map((vote) => ({
            voter: people.person(vote.voter_id),
            authorityOf: people.person(vote.authority_of),
            decision: vote.decision as Vote["decision"],
            via: vote.via as Vote["via"],
            at: vote.at.toISOString(),
            reason: vote.reason,
          })),
      }));
}
