import { type State, type Step, stateAfter } from "../../shared/complaint-steps.ts";
import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import type { Complaint, ComplaintReceipt } from "./complaint.ts";
import { moveComplaint, recordEvent } from "./move-complaint.ts";

export type WaitingFor = "customer" | "approval" | "department" | null;

/** Records a deed that may change whom the complaint waits for, and nothing else of it. */
export async function recordWaiting(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  step: Step,
  data: Record<string, unknown>,
): Promise<ComplaintReceipt> {
  const waitingFor = await waitingAfter(tx, complaint, step);
  if (waitingFor === complaint.waiting_for) return recordEvent(tx, actor, complaint, step, data);
  return moveComplaint(tx, actor, complaint, step, { waiting_for: waitingFor }, data);
}

/** Whom a complaint waits for once the step is taken, read from its rows: write them first. Null: for ourselves. */
export async function waitingAfter(
  tx: Tx,
  complaint: { id: string; state: State },
  step: Step,
): Promise<WaitingFor> {
  const state = stateAfter(complaint.state, step);
  if (state === "offered" || state === "confirming") return "customer";
  if (await hasOpenApproval(tx, complaint.id)) return "approval";
  return (await hasOpenRequest(tx, complaint.id)) ? "department" : null;
}

async function hasOpenApproval(tx: Tx, complaintId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("approval")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("decision", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

async function hasOpenRequest(tx: Tx, complaintId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("department_request")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return row !== undefined;
}
