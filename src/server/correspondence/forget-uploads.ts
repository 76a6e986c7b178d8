import type { Tx } from "../db/database.ts";

const keptDays = 7;

/** Uploads that no deed has used in a week are let go: a draft older than that is sent with fresh ones. */
export async function forgetUploads(tx: Tx): Promise<void> {
  const lastWeek = new Date(tx.now.getTime() - keptDays * 86_400_000);
  await tx
    .deleteFrom("attachment")
    .where("complaint_id", "is", null)
    .where("is_proof", "=", false)
    .where("uploaded_at", "<", lastWeek)
    .execute();
}
