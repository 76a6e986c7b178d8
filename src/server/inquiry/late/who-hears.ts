import type { Role } from "../../../shared/roles.ts";
import type { Tx } from "../../db/database.ts";
import type { Level } from "./level.ts";

type Asked = { department_id: string; asked_by: string };

/** Who hears of a late answer at this level, or at the next one that somebody fills; nobody hears of it twice. */
export async function whoHearsOfIt(
  tx: Tx,
  asked: Asked,
  from: Level,
  told: (string | null)[],
): Promise<{ level: Level; staffId: string } | null> {
  const levels: Level[] = [1, 2, 3];
  for (const level of levels.filter((each) => each >= from)) {
    const staffId = (await candidates(tx, asked, level)).find((id) => !told.includes(id));
    if (staffId) return { level, staffId };
  }
  return null;
}

/** 1: the department's lead; 2: a supervisor of the asker; 3: the head of operations. */
async function candidates(tx: Tx, { department_id, asked_by }: Asked, level: Level): Promise<string[]> {
  if (level === 1) return leadOf(tx, department_id);
  const ids = await activeInRole(tx, level === 2 ? "supervisor" : "operations_manager");
  return ids.filter((id) => id !== asked_by);
}

async function leadOf(tx: Tx, departmentId: string): Promise<string[]> {
  const lead = await tx
    .selectFrom("department")
    .innerJoin("staff", "staff.id", "department.lead_id")
    .select("staff.id")
    .where("department.id", "=", departmentId)
    .where("staff.is_active", "=", true)
    .executeTakeFirst();
  return lead ? [lead.id] : [];
}

async function activeInRole(tx: Tx, role: Role): Promise<string[]> {
  const rows = await tx
    .selectFrom("staff")
    .select("id")
    .where("role", "=", role)
    .where("is_active", "=", true)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
