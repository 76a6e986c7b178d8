import type { z } from "zod";
import type { lateRequest } from "../../../shared/api/inquiry-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";

type LateRequest = z.input<typeof lateRequest>;

/** Late answers that have climbed to the reader and wait to be taken up, the oldest first. */
export async function listLateRequests(tx: Tx, reader: Staff): Promise<LateRequest[]> {
  const rows = await tx
    .selectFrom("request_notice as notice")
    .innerJoin("department_request as request", "request.id", "notice.request_id")
    .innerJoin("department", "department.id", "request.department_id")
    .innerJoin("complaint", "complaint.id", "notice.complaint_id")
    .select([
      "notice.id",
      "notice.level",
      "notice.at",
      "complaint.number",
      "complaint.severity",
      "department.name_zh",
      "department.name_en",
      "request.question",
      "request.due_at",
    ])
    .where("notice.to_staff_id", "=", reader.id)
    .where("notice.kind", "=", "escalated")
    .where("notice.taken_up_at", "is", null)
    .where("request.state", "=", "open")
    .orderBy("notice.at")
    .orderBy("notice.id")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    notice: {
      id: row.id,
      level: row.level,
      to: { id: reader.id, name: reader.name },
      at: row.at.toISOString(),
      takenUpAt: null,
      takenUpWords: null,
    },
    complaintNumber: row.number,
    severity: row.severity as LateRequest["severity"],
    department: { nameZh: row.name_zh, nameEn: row.name_en },
    question: row.question,
    dueAt: row.due_at.toISOString(),
  }));
}
