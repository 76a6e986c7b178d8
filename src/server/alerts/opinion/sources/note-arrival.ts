import type { Tx } from "../../../db/database.ts";

/** When a source last brought anything, or why it did not. */
export async function noteArrival(
  tx: Tx,
  id: string,
  { failure = null, nextPullAt = null }: { failure?: string | null; nextPullAt?: Date | null } = {},
): Promise<void> {
  await tx
    .updateTable("opinion_source")
    .set({ failure, next_pull_at: nextPullAt, ...(failure === null && { last_came_at: tx.now }) })
    .where("id", "=", id)
    .execute();
}
