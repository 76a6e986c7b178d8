import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import type { Complaint } from "./complaint.ts";

const dayMs = 86_400_000;

/** When silence closes a complaint that waits for the customer's yes; null while nobody is silent. */
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

/**
 * Since when the customer has been silent: since we asked, or since we answered what they wrote then. A customer whose
 * words still wait for an answer is not silent, we are.
 */
async function silentSince(
  tx: Tx,
  { id, state, confirming_at: askedAt }: Pick<Complaint, "id" | "state" | "confirming_at">,
): Promise<Date | null> {
  if (state !== "confirming" || !askedAt) return null;
  const { wrote, answered } = await tx
    .selectFrom("message")
    .select([
      sql<Date | null>`max(at) FILTER (WHERE direction = 'in')`.as("wrote"),
      sql<Date | null>`max(at) FILTER (WHERE direction = 'out' AND kind = 'message')`.as("answered"),
    ])
    .where("complaint_id", "=", id)
    .where("at", ">", askedAt)
    .executeTakeFirstOrThrow();
  if (!wrote) return askedAt;
  return answered && answered > wrote ? answered : null;
}
