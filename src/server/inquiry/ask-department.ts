import type { RequestTemplate } from "../../shared/api/inquiry-fields.ts";
import type { Staff } from "../actor.ts";
import { addWorkingMinutes } from "../clocks/business-calendar.ts";
import { businessCalendar } from "../clocks/calendar-pack.ts";
import { startClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordWaiting } from "../complaint/waiting-for.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { ownTenant } from "../people/tenant.ts";
import { Invalid } from "../refusals.ts";
import { giveAlong } from "./give-along.ts";
import { templateInForce } from "./templates/house-templates.ts";
import { tellWaitingPoint } from "./waiting-point.ts";

type Question = {
  departmentId: string;
  question: string;
  dueAt?: string;
  templateCode?: string;
  files: string[];
  tellsCustomer: boolean;
};

/**
 * Asks a department one thing, with a form for the reply and a time by which it is due: the asker's, else the template's,
 * else the policy's. The customer hears once what is waited for.
 */
export async function askDepartment(
  actor: Staff,
  number: string,
  asked: Question,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "ask_department");
    const department = await knownDepartment(tx, asked.departmentId);
    refusePast(asked.dueAt, tx.now);
    const template = asked.templateCode ? await templateInForce(tx, asked.templateCode) : undefined;

    const id = newId();
    const due = await startClock(tx, complaint, "department", {
      subjectId: id,
      dueAt: asked.dueAt ? new Date(asked.dueAt) : await dueBy(tx, template),
    });
    await tx
      .insertInto("department_request")
      .values({
        id,
        complaint_id: complaint.id,
        department_id: department.id,
        question: asked.question,
        due_at: due,
        state: "open",
        asked_by: actor.id,
        asked_at: tx.now,
        template_code: template?.code,
        template_version: template?.version,
        form: JSON.stringify(template?.fields ?? []),
        evidence_wanted: JSON.stringify(template?.evidence ?? []),
      })
      .execute();
    const files = await giveAlong(tx, actor, complaint, { id, departmentId: department.id }, asked.files);
    const message = asked.tellsCustomer
      ? await tellWaitingPoint(tx, actor, complaint, department, due)
      : undefined;
    return recordWaiting(tx, actor, complaint, "ask_department", {
      requestId: id,
      departmentId: department.id,
      dueAt: due,
      questionDigest: contentDigest(complaint.description_salt, asked.question),
      template: template && { code: template.code, version: template.version },
      files,
      message,
    });
  });
}

async function knownDepartment(tx: Tx, departmentId: string) {
  const department = await tx
    .selectFrom("department")
    .select(["id", "name_zh", "name_en"])
    .where("id", "=", departmentId)
    .executeTakeFirst();
  if (department) return department;
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

async function dueBy(tx: Tx, template: RequestTemplate | undefined): Promise<Date | undefined> {
  if (!template) return undefined;
  const { time_zone: timeZone } = await ownTenant(tx);
  return addWorkingMinutes(businessCalendar("office", { timeZone }), tx.now, template.dueHours * 60);
}
