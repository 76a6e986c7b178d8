import { formatDeadline } from "../../../shared/dates.ts";
import type { Tx } from "../../db/database.ts";
import type { Complaint } from "../complaint.ts";

/** Whom the case waits or waited for, and until when, in the customer's language: "仓储部，明天 18:00 前". */
export async function waitingPoints(
  tx: Tx,
  complaint: Pick<Complaint, "id" | "language">,
  timeZone: string,
): Promise<Map<string, string>> {
  const isEnglish = complaint.language === "en";
  const requests = await tx
    .selectFrom("department_request")
    .innerJoin("department", "department.id", "department_request.department_id")
    .select(["department_request.id", "state", "due_at", isEnglish ? "name_en as name" : "name_zh as name"])
    .where("complaint_id", "=", complaint.id)
    .execute();
  const reader = { lang: isEnglish ? "en" : "zh-CN", timeZone } as const;
  return new Map(
    requests.map(({ id, state, due_at, name }) => [
      id,
      state === "open" ? `${name}${isEnglish ? ", " : "，"}${formatDeadline(due_at, tx.now, reader)}` : name,
    ]),
  );
}
