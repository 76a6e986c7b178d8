import type { Role } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import type { Stage } from "../play/players.ts";

/** The demo house's people of these roles. */
export async function peopleOf(stage: Stage, roles: Role[]): Promise<Staff[]> {
  const rows = await withTenant(stage.tenantId, (tx) =>
    tx.selectFrom("staff").select("email").where("role", "in", roles).orderBy("email").execute(),
  );
  return rows.map(({ email }) => stage.staff(email));
}
