import type { Role } from "../../shared/roles.ts";
import type { Staff } from "../actor.ts";
import { withTenant } from "../db/database.ts";

/** The signed-in person, or undefined when they have left. */
export async function activeStaff(tenantId: string, staffId: string): Promise<Staff | undefined> {
  const row = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("staff")
      .select(["id", "name", "role", "grade_code as gradeCode", "department_id as departmentId"])
      .where("id", "=", staffId)
      .where("is_active", "=", true)
      .executeTakeFirst(),
  );
  return row && { ...row, kind: "staff", tenantId, role: row.role as Role };
}
