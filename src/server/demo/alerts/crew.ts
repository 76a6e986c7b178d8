import type { Role } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { peopleOf } from "../aftermath/people-of.ts";
import type { Stage } from "../play/players.ts";

/** Who does what when many share a trouble. */
export type Crew = Record<
  "supervisor" | "operations" | "quality" | "legal" | "pr" | "warehouse" | "senior",
  Staff
>;

export async function crewOf(stage: Stage): Promise<Crew> {
  const first = async (role: Role) => (await peopleOf(stage, [role]))[0]!;
  return {
    supervisor: await first("supervisor"),
    operations: await first("operations_manager"),
    quality: await first("quality_manager"),
    legal: await first("legal"),
    pr: await first("pr"),
    senior: await first("senior_agent"),
    warehouse: await warehouseOf(stage),
  };
}

async function warehouseOf(stage: Stage): Promise<Staff> {
  const { email } = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("staff")
      .innerJoin("department", "department.id", "staff.department_id")
      .select("staff.email")
      .where("department.code", "=", "warehouse")
      .executeTakeFirstOrThrow(),
  );
  return stage.staff(email);
}
