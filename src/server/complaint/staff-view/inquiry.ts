import type { z } from "zod";
import type { handOver, survey, triageSuggestion } from "../../../shared/api/staff-view.ts";
import type { Tx } from "../../db/database.ts";
import type { People } from "./people.ts";

export async function suggestionOf(
  tx: Tx,
  complaintId: string,
): Promise<z.input<typeof triageSuggestion> | null> {
  const row = await tx
    .selectFrom("triage_suggestion")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    category: row.category,
    second: row.second_category,
    severity: row.severity as "normal",
    demand: row.demand as "other",
    confidence: row.confidence,
    reasons: row.reasons as { zh: string; en: string; words: string[] }[],
    madeAt: row.made_at.toISOString(),
  };
}

export async function surveysOf(tx: Tx, complaintId: string): Promise<z.input<typeof survey>[]> {
  const rows = await tx
    .selectFrom("survey")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("asked_at")
    .execute();
  return rows.map(({ chapter, kind, effort, score, words, answered_at }) => ({
    chapter,
    kind: kind as "closing",
    effort,
    score,
    words,
    answeredAt: answered_at?.toISOString() ?? null,
  }));
}

/** The hand-over that waits for its receiver, or else the latest. */
export async function handOverOf(
  tx: Tx,
  complaintId: string,
  people: People,
): Promise<z.input<typeof handOver> | null> {
  const row = await tx
    .selectFrom("hand_over")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("offered_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    from: people.person(row.from_staff_id),
    to: people.person(row.to_staff_id),
    words: row.words,
    state: row.state as "offered",
    offeredAt: row.offered_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answerWords: row.answer_words,
  };
}
