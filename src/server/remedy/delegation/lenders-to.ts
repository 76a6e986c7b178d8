import type { Tx } from "../../db/database.ts";

/** Who is away and has lent this person their authority. What was lent is not lent on. */
export async function lendersTo(tx: Tx, staffId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("delegation")
    .select("from_staff_id")
    .distinct()
    .where("to_staff_id", "=", staffId)
    .where("starts_at", "<=", tx.now)
    .where("ends_at", ">", tx.now)
    .where("ended_at", "is", null)
    .execute();
  return rows.map(({ from_staff_id }) => from_staff_id);
}
