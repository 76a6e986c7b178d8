import type { Staff } from "../actor.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { recordHandingOn } from "../correspondence/custody.ts";
import type { Tx } from "../db/database.ts";
import { Invalid } from "../refusals.ts";

/** Sends files of the case along with a question; that they were handed on stays in their chain of custody. */
export async function giveAlong(
  tx: Tx,
  actor: Staff,
  complaint: Complaint,
  request: { id: string; departmentId: string },
  attachmentIds: string[],
): Promise<string[]> {
  if (attachmentIds.length === 0) return [];
  const ids = [...new Set(attachmentIds)];
  await refuseForeignFiles(tx, complaint, ids);
  await tx
    .insertInto("request_file")
    .values(ids.map((id) => ({ request_id: request.id, attachment_id: id })))
    .execute();
  await recordHandingOn(tx, actor, complaint.id, ids, { kind: "department", id: request.departmentId });
  return ids;
}

async function refuseForeignFiles(tx: Tx, complaint: Complaint, ids: string[]): Promise<void> {
  const known = await tx
    .selectFrom("attachment")
    .select("id")
    .where("complaint_id", "=", complaint.id)
    .where("note_id", "is", null)
    .where("id", "in", ids)
    .execute();
  if (known.length === ids.length) return;
  throw new Invalid(
    "evidence_unknown",
    {
      zh: "有文件不属于这张投诉单，请重新选择。",
      en: "A file is not of this complaint. Please choose again.",
    },
    { fields: [{ at: "/files", code: "evidence_unknown" }] },
  );
}
