import type { Tx } from "../../db/database.ts";
import { keepDeed } from "./task.ts";

const climbAfterDays = 3;
const day = 86_400_000;
const beforeRecheck = ["learning", "talking", "acknowledging"];

/** Overdue: both are reminded; three days later it climbs to whoever answers for them. Once each. */
export async function remindCoaching(tx: Tx): Promise<void> {
  const reminded = await late(tx, "reminded_at", tx.now);
  for (const { id } of reminded) await keepDeed(tx, id, { deed: "reminded", by: null });
  const climbed = await late(tx, "climbed_at", new Date(tx.now.getTime() - climbAfterDays * day));
  for (const { id } of climbed) await keepDeed(tx, id, { deed: "climbed", by: null });
}

// The re-check waits for customers, not for people: it is never late.
function late(tx: Tx, column: "reminded_at" | "climbed_at", dueBefore: Date): Promise<{ id: string }[]> {
  return tx
    .updateTable("coaching_task")
    .set({ [column]: tx.now })
    .where("state", "in", beforeRecheck)
    .where(column, "is", null)
    .where("due_at", "<", dueBefore)
    .returning("id")
    .execute();
}
