import type { NewTemplate, RequestTemplate } from "../../../shared/api/inquiry-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { templateVersions } from "./house-templates.ts";

/** Saves the next version of a template. Questions that are on their way keep the form they were asked with. */
export async function saveTemplate(actor: Staff, template: NewTemplate): Promise<RequestTemplate> {
  return inTransaction(actor, async (tx) => {
    await lockDepartment(tx, template.departmentCode);
    const [newest] = await templateVersions(tx, template.code);
    const version = (newest?.version ?? 0) + 1;
    await tx
      .insertInto("request_template")
      .values({
        code: template.code,
        version,
        department_code: template.departmentCode,
        title_zh: template.title.zh,
        title_en: template.title.en,
        question_zh: template.question.zh,
        question_en: template.question.en,
        due_hours: template.dueHours,
        fields: JSON.stringify(template.fields),
        evidence: JSON.stringify(template.evidence),
        is_active: template.isActive,
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "request_template_saved", { code: template.code, version });
    const [saved] = await templateVersions(tx, template.code);
    return saved!;
  });
}

// Locked: two people who save at once make two versions, one after the other.
async function lockDepartment(tx: Tx, code: string): Promise<void> {
  const department = await tx
    .selectFrom("department")
    .select("id")
    .where("code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  if (department) return;
  throw new Invalid(
    "department_unknown",
    { zh: "没有这个部门，请重新选择。", en: "There is no such department. Please choose again." },
    { fields: [{ at: "/departmentCode", code: "department_unknown" }] },
  );
}
