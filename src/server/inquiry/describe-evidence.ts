import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import type { EvidenceSource } from "../correspondence/register-evidence.ts";
import { inTransaction } from "../db/database.ts";
import { fileNotFound } from "../gateways/files/file-refusals.ts";
import { contentDigest } from "../journal/content-digest.ts";

/** Says whence a file comes and what it shows; the file itself stays as it came. */
export async function describeEvidence(
  actor: Staff,
  number: string,
  attachmentId: string,
  { source, about }: { source: EvidenceSource; about?: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "describe_evidence");
    const described = await tx
      .updateTable("evidence")
      .set({ source, about: about ?? null, described_by: actor.id, described_at: tx.now })
      .where("attachment_id", "=", attachmentId)
      .where("complaint_id", "=", complaint.id)
      .returning("attachment_id")
      .executeTakeFirst();
    if (!described) throw fileNotFound();
    return recordEvent(tx, actor, complaint, "describe_evidence", {
      attachmentId,
      source,
      aboutDigest: about && contentDigest(complaint.description_salt, about),
    });
  });
}
