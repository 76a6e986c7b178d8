import type { PlanParty } from "../../../../shared/api/alert-fields.ts";
import type { Tx } from "../../../db/database.ts";
import { type Member, orderLadder } from "./rules.ts";

/** Who is called for a party, one after the other, as the house stands at this moment: those who left are not in it. */
export async function ladderOf(tx: Tx, party: PlanParty): Promise<string[]> {
  const staff = await tx
    .selectFrom("staff")
    .leftJoin("department", "department.id", "staff.department_id")
    .leftJoin("staff_cover as cover", "cover.staff_id", "staff.id")
    .select([
      "staff.id",
      "staff.role",
      "department.code as department",
      "cover.deputy_id",
      "cover.absent_from",
      "cover.absent_until",
    ])
    .where("staff.is_active", "=", true)
    .orderBy("staff.created_at")
    .orderBy("staff.id")
    .execute();
  const members: Member[] = staff.map((row) => ({
    id: row.id,
    role: row.role,
    department: row.department,
    deputyId: row.deputy_id,
    isAway:
      row.absent_from !== null &&
      row.absent_until !== null &&
      row.absent_from <= tx.now &&
      tx.now < row.absent_until,
  }));
  return orderLadder(party, members);
}
