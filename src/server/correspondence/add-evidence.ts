import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import type { EvidenceSource } from "./register-evidence.ts";
import { useUploads } from "./use-uploads.ts";

/** Staff add files to the case. The customer does not see them; what they shall see goes with a message. */
export async function addEvidence(
  actor: Staff,
  number: string,
  { uploads, source, about }: { uploads: string[]; source: EvidenceSource; about?: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "add_evidence");
    const files = await useUploads(tx, actor, uploads, {
      complaintId: complaint.id,
      isShared: false,
      source,
      about,
    });
    return recordEvent(tx, actor, complaint, "add_evidence", { files, source });
  });
}
