import type { Tx } from "../db/database.ts";

const renewalDays = 30;
const day = 86_400_000;

/** Marks once what is overdue or must be renewed soon, so that the lists say since when. */
export async function remindOfTraining(tx: Tx): Promise<void> {
  await tx
    .updateTable("course_assignment")
    .set({ reminded_at: tx.now })
    .where("completed_at", "is", null)
    .where("reminded_at", "is", null)
    .where("due_at", "<", tx.now)
    .execute();
  await tx
    .updateTable("certificate")
    .set({ reminded_at: tx.now })
    .where("reminded_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", "<", new Date(tx.now.getTime() + renewalDays * day))
    .execute();
}
