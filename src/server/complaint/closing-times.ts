import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";
import type { Complaint } from "./complaint.ts";

const dayMs = 86_400_000;

/** When silence closes a complaint that waits for the customer's yes; null while nobody is silent. */
export async function closesAt(
  tx: Tx,
  complaint: Pick<Complaint, "id" | "state" | "confirming_at">,
  silenceDays: number,
): Promise<Date | null> {
  const since = await silentSince(tx, complaint);
  return since && daysAfter(since, silenceDays);
}

/** A closed complaint may be opened again by its customer until then. */
export function reopenUntil({ closed_at }: Pick<Complaint, "closed_at">, reopenDays: number): Date | null {
  return closed_at && daysAfter(closed_at, reopenDays);
}

/** A result may be objected to until then; a letter written after the closing gives its whole time again. */
export async function objectionUntil(
  tx: Tx,
  { id, chapter, closed_at }: Pick<Complaint, "id" | "chapter" | "closed_at">,
): Promise<Date | null> {
  if (!closed_at) return null;
  const { objection_days } = await ownTenant(tx);
  const letter = await tx
    .selectFrom("decision_letter")
    .select("object_until")
    .where("complaint_id", "=", id)
    .where("chapter", "=", chapter)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  const plain = daysAfter(closed_at, objection_days);
  return letter && letter.object_until > plain ? letter.object_until : plain;
}

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs);
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
