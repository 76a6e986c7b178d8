import type { z } from "zod";
import type {
  departmentRequest,
  finding,
  handOver,
  responsibility,
  survey,
  triageSuggestion,
} from "../../../shared/api/staff-view.ts";
import type { Tx } from "../../db/database.ts";
import type { BoundAttachment } from "./attachments.ts";
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

export async function requestsOf(
  tx: Tx,
  complaintId: string,
  people: People,
  files: BoundAttachment[],
): Promise<z.input<typeof departmentRequest>[]> {
  const rows = await tx
    .selectFrom("department_request")
    .innerJoin("department", "department.id", "department_request.department_id")
    .selectAll("department_request")
    .select(["department.name_zh", "department.name_en"])
    .where("complaint_id", "=", complaintId)
    .orderBy("asked_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    department: { id: row.department_id, nameZh: row.name_zh, nameEn: row.name_en },
    question: row.question,
    dueAt: row.due_at.toISOString(),
    state: row.state as "open",
    askedBy: people.person(row.asked_by),
    askedAt: row.asked_at.toISOString(),
    answer: row.answer,
    answeredBy: people.personOrNull(row.answered_by),
    answeredAt: row.answered_at?.toISOString() ?? null,
    attachments: files.filter(({ requestId }) => requestId === row.id).map(({ view }) => view),
  }));
}

export async function findingsOf(
  tx: Tx,
  complaintId: string,
  people: People,
): Promise<z.input<typeof finding>[]> {
  const rows = await tx
    .selectFrom("finding")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("recorded_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    claim: row.claim,
    fact: row.fact,
    verdict: row.verdict as "confirmed",
    recordedBy: people.person(row.recorded_by),
    recordedAt: row.recorded_at.toISOString(),
  }));
}

/** The ruling that stands: the latest. */
export async function responsibilityOf(
  tx: Tx,
  complaintId: string,
  people: People,
): Promise<z.input<typeof responsibility> | null> {
  const row = await tx
    .selectFrom("responsibility")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("ruled_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    findingId: row.finding_id,
    shares: row.shares as z.input<typeof responsibility>["shares"],
    ruledBy: people.person(row.ruled_by),
    ruledAt: row.ruled_at.toISOString(),
  };
}

export async function surveysOf(tx: Tx, complaintId: string): Promise<z.input<typeof survey>[]> {
  const rows = await tx
    .selectFrom("survey")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("chapter")
    .execute();
  return rows.map(({ chapter, score, words, answered_at }) => ({
    chapter,
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
