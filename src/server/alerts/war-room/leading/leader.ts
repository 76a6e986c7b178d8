import type { Tx } from "../../../db/database.ts";

/** Who leads: the last one who accepted. */
export async function leaderOf(tx: Tx, alertId: string): Promise<{ id: string; name: string } | undefined> {
  return tx
    .selectFrom("alert_handover as h")
    .innerJoin("staff", "staff.id", "h.to_id")
    .select(["staff.id", "staff.name"])
    .where("h.alert_id", "=", alertId)
    .where("h.state", "=", "accepted")
    .orderBy("h.answered_at", "desc")
    .orderBy("h.id", "desc")
    .limit(1)
    .executeTakeFirst();
}
