import { roleMay } from "../../shared/roles.ts";
import type { Staff } from "../actor.ts";
import { withTenant } from "../db/database.ts";
import type { LiveEvent } from "../journal/live-feed.ts";

/** Whether a colleague may hear that something happened: who reads complaints of all, a department of its questions. */
export async function mayHear(reader: Staff, event: LiveEvent): Promise<boolean> {
  if (!event.complaintId) return roleMay(reader.role, "alert.answer");
  if (roleMay(reader.role, "complaint.read")) return true;
  if (!roleMay(reader.role, "inquiry.reply") || !changesQuestions.has(event.type)) return false;
  return isAskedAbout(reader, event.complaintId);
}

/** What changes a department's list of questions; other events are not even looked up. */
const changesQuestions = new Set([
  "department_asked",
  "department_answered",
  "department_request_cancelled",
  "complaint_withdrawn",
  "complaint_merged",
]);

async function isAskedAbout({ tenantId, departmentId }: Staff, complaintId: string): Promise<boolean> {
  if (!departmentId) return false;
  const request = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("department_request")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .where("department_id", "=", departmentId)
      .limit(1)
      .executeTakeFirst(),
  );
  return request !== undefined;
}
