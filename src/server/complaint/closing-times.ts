import type { Tx } from "../db/database.ts";
import type { Complaint } from "./complaint.ts";

const dayMs = 86_400_000;

/** When silence closes a complaint that waits for the customer's yes; null when it does not wait. */
export async function closesAt(
  tx: Tx,
  complaint: Pick<Complaint, "id" | "state" | "confirming_at">,
  silenceDays: number,
): Promise<Date | null> {
  const since = await silentSince(tx, complaint);
  return since && new Date(since.getTime() + silenceDays * dayMs);
}

/** A closed complaint may be opened again by its customer until then. */
export function reopenUntil({ closed_at }: Pick<Complaint, "closed_at">, reopenDays: number): Date | null {
  return closed_at && new Date(closed_at.getTime() + reopenDays * dayMs);
}

/** The customer is silent since we asked, or since their last word: whoever writes is not silent. */
export async function silentSince(
  tx: Tx,
  { id, state, confirming_at: askedAt }: Pick<Complaint, "id" | "state" | "confirming_at">,
): Promise<Date | null> {
  if (state !== "confirming" || !askedAt) return null;
  const { last } = await tx
    .selectFrom("message")
    .select((of) => of.fn.max("at").as("last"))
    .where("complaint_id", "=", id)
    .where("direction", "=", "in")
    .executeTakeFirstOrThrow();
  return last && last > askedAt ? last : askedAt;
}
