import type { Staff } from "../actor.ts";
import { startClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordWaiting } from "../complaint/waiting-for.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { Invalid } from "../refusals.ts";

type Question = { departmentId: string; question: string; dueAt?: string };

/** Asks a department one thing, with a time by which the answer is due: the asker's, else the policy's. */
export async function askDepartment(
  actor: Staff,
  number: string,
  { departmentId, question, dueAt }: Question,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "ask_department");
    await refuseUnknownDepartment(tx, departmentId);
    refusePast(dueAt, tx.now);

    const id = newId();
    const due = await startClock(tx, complaint, "department", {
      subjectId: id,
      dueAt: dueAt ? new Date(dueAt) : undefined,
    });
    await tx
      .insertInto("department_request")
      .values({
        id,
        complaint_id: complaint.id,
        department_id: departmentId,
        question,
        due_at: due,
        state: "open",
        asked_by: actor.id,
        asked_at: tx.now,
      })
      .execute();
    return recordWaiting(tx, actor, complaint, "ask_department", {
      requestId: id,
      departmentId,
      dueAt: due,
      questionDigest: contentDigest(complaint.description_salt, question),
    });
  });
}

async function refuseUnknownDepartment(tx: Tx, departmentId: string): Promise<void> {
  const department = await tx
    .selectFrom("department")
    .select("id")
    .where("id", "=", departmentId)
    .executeTakeFirst();
  if (department) return;
  throw new Invalid(
    "department_unknown",
    { zh: "没有这个部门，请重新选择。", en: "There is no such department. Please choose again." },
    { fields: [{ at: "/departmentId", code: "department_unknown" }] },
  );
}

function refusePast(dueAt: string | undefined, now: Date): void {
  if (!dueAt || new Date(dueAt) > now) return;
  throw new Invalid(
    "time_in_past",
    { zh: "截止时间已经过去，请填写将来的时间。", en: "This time has passed. Please give a later one." },
    { fields: [{ at: "/dueAt", code: "time_in_past" }] },
  );
}
