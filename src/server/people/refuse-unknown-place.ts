import type { Role } from "../../shared/roles.ts";
import type { Tx } from "../db/database.ts";
import { Invalid } from "../refusals.ts";

export type Place = { role: Role; gradeCode: string; departmentId: string | null };

/** Refuses a grade or department that this house does not have, and a department handler without a department. */
export async function refuseUnknownPlace(tx: Tx, { role, gradeCode, departmentId }: Place): Promise<void> {
  const grade = await tx.selectFrom("grade").select("code").where("code", "=", gradeCode).executeTakeFirst();
  if (!grade)
    throw wrong(
      "/gradeCode",
      "grade_not_found",
      "没有这个职级，请重新选择。",
      "There is no such grade. Please choose another.",
    );
  if (departmentId && !(await departmentExists(tx, departmentId)))
    throw wrong(
      "/departmentId",
      "department_not_found",
      "没有这个部门，请重新选择。",
      "There is no such department. Please choose another.",
    );
  if (role === "department_handler" && !departmentId)
    throw wrong(
      "/departmentId",
      "department_needed",
      "部门处理人需要选择所属部门。",
      "A department handler needs a department. Please choose one.",
    );
}

async function departmentExists(tx: Tx, id: string): Promise<boolean> {
  return Boolean(await tx.selectFrom("department").select("id").where("id", "=", id).executeTakeFirst());
}

function wrong(at: string, code: string, zh: string, en: string): Invalid {
  return new Invalid(code, { zh, en }, { fields: [{ at, code }] });
}
