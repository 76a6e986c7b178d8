import type { Updateable } from "kysely";
import { type Step, stateAfter, stepRule } from "../../shared/complaint-steps.ts";
import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import type { Complaint as ComplaintTable } from "../db/tables.gen.ts";
import { addJob } from "../jobs/add-job.ts";
import { appendEvent } from "../journal/append-event.ts";
import type { Complaint, ComplaintReceipt } from "./complaint.ts";

type Changes = Omit<
  Updateable<ComplaintTable>,
  "tenant_id" | "id" | "number" | "version" | "state" | "journal_version" | "journal_hash"
>;

/**
 * Takes a step: writes state and fields, appends the step's event and queues one reaction, in the caller's transaction.
 * @param data what the journal keeps of it: row ids and digests, no person's words.
 */
export async function moveComplaint(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  step: Step,
  changes: Changes = {},
  data: Record<string, unknown> = {},
): Promise<ComplaintReceipt> {
  const state = stateAfter(complaint.state, step);
  const version = complaint.version + 1;
  return write(
    tx,
    actor,
    complaint,
    step,
    { ...changes, state, version },
    { ...data, state, complaintVersion: version },
  );
}

/** Records a deed that changes neither state nor fields, such as a message; the version others saw stays good. */
export async function recordEvent(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  step: Step,
  data: Record<string, unknown> = {},
): Promise<ComplaintReceipt> {
  return write(tx, actor, complaint, step, {}, data);
}

async function write(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  step: Step,
  changes: Updateable<ComplaintTable>,
  data: Record<string, unknown>,
): Promise<ComplaintReceipt> {
  const event = stepRule(step).event;
  const { version, hash } = await appendEvent(tx, actor, complaint, event, data);
  // The same object goes on through the deed: a second event of one transaction follows the first.
  Object.assign(complaint, changes, { journal_version: version, journal_hash: hash });

  await tx
    .updateTable("complaint")
    .set({ ...changes, journal_version: version, journal_hash: hash })
    .where("id", "=", complaint.id)
    .execute();
  await addJob(tx, "react", { stream: complaint.id, version, event });
  return { number: complaint.number, version: complaint.version, state: complaint.state };
}
