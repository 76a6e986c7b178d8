import { permissionsOfRole, type Role, roles } from "../../../../shared/roles.ts";
import type { Tx } from "../../../db/database.ts";

const judging: Role[] = roles.filter((role) => permissionsOfRole[role].includes("quality.evaluate"));

/** Who can take part in a calibration: everybody here who judges. */
export async function listCalibrators(tx: Tx): Promise<{ rows: { id: string; name: string }[] }> {
  const rows = await tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("role", "in", judging)
    .where("is_active", "=", true)
    .orderBy("name")
    .orderBy("id")
    .limit(500)
    .execute();
  return { rows };
}
