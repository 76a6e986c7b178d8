import type { Role } from "../../../../shared/roles.ts";
import type { Tx } from "../../../db/database.ts";
import { nobodyLikeThat } from "../room-refusals.ts";

/** @throws Invalid for somebody who is not there or has left */
export async function activeStaff(tx: Tx, id: string): Promise<{ id: string; name: string; role: Role }> {
  const found = await tx
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("id", "=", id)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (!found) throw nobodyLikeThat();
  return { ...found, role: found.role as Role };
}
