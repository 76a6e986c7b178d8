import type { Selectable } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Recovery } from "../../db/tables.gen.ts";
import { NotFound } from "../../refusals.ts";

/** One claim of this complaint; the caller holds the complaint's lock. */
export async function claimOf(tx: Tx, complaintId: string, id: string): Promise<Selectable<Recovery>> {
  const claim = await tx
    .selectFrom("recovery")
    .selectAll()
    .where("id", "=", id)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (claim) return claim;
  throw new NotFound("recovery_not_found", {
    zh: "没有找到这笔追偿。",
    en: "There is no such claim.",
  });
}
