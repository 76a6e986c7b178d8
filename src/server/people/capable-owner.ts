import { type Role, roleMay } from "../../shared/roles.ts";
import type { Tx } from "../db/database.ts";
import { Invalid } from "../refusals.ts";

/**
 * The colleague a complaint is given to: somebody who is here and whose role handles complaints.
 * @param at the field that names them
 */
export async function capableOwner(
  tx: Tx,
  staffId: string,
  at = "/ownerId",
): Promise<{ id: string; name: string }> {
  const colleague = await tx
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("id", "=", staffId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (colleague && roleMay(colleague.role as Role, "complaint.accept")) return colleague;
  throw new Invalid(
    "owner_not_capable",
    {
      zh: "这位同事不能负责投诉单，请选择一位在职的客服同事。",
      en: "This colleague cannot own complaints. Please choose somebody who handles them.",
    },
    { fields: [{ at, code: "owner_not_capable" }] },
  );
}
