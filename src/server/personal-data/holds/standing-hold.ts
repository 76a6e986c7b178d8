import type { Tx } from "../../db/database.ts";

/** The hold that stands on a complaint, if any. */
export function standingHold(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("legal_hold")
    .select(["id", "reason", "placed_at", "placed_by"])
    .where("complaint_id", "=", complaintId)
    .where("released_at", "is", null)
    .executeTakeFirst();
}
