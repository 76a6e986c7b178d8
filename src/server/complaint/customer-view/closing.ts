import type { CustomerView } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import { objectionUntil } from "../closing-times.ts";
import type { Complaint } from "../complaint.ts";

type Closing = Pick<CustomerView, "letters" | "objection" | "regulators"> & { objectUntil: Date | null };

/** The letters the customer was sent, their objection, and who outside the house has the matter too. */
export async function closingOf(tx: Tx, complaint: Complaint): Promise<Closing> {
  return {
    letters: await lettersOf(tx, complaint),
    objection: await objectionOf(tx, complaint),
    objectUntil: await objectionUntil(tx, complaint),
    regulators: await regulatorsOf(tx, complaint.id),
  };
}

async function lettersOf(tx: Tx, { id, number }: Complaint): Promise<Closing["letters"]> {
  const rows = await tx
    .selectFrom("decision_letter")
    .select(["position", "attachment_id", "issued_at", "object_until"])
    .where("complaint_id", "=", id)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    number: `${number}-${row.position}`,
    attachmentId: row.attachment_id,
    issuedAt: row.issued_at.toISOString(),
    objectUntil: row.object_until.toISOString(),
  }));
}

async function objectionOf(tx: Tx, { id, chapter }: Complaint): Promise<Closing["objection"]> {
  const row = await tx
    .selectFrom("objection")
    .select(["raised_at", "due_at", "outcome"])
    .where("complaint_id", "=", id)
    .where("chapter", "=", chapter)
    .executeTakeFirst();
  if (!row) return null;
  return {
    raisedAt: row.raised_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    outcome: row.outcome as "upheld" | "changed" | null,
  };
}

async function regulatorsOf(tx: Tx, complaintId: string): Promise<Closing["regulators"]> {
  return tx
    .selectFrom("regulator_matter")
    .select(["authority", "matter_number as matterNumber"])
    .where("complaint_id", "=", complaintId)
    .orderBy("received_at")
    .execute();
}
