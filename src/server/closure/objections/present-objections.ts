import type { z } from "zod";
import type { objection } from "../../../shared/api/closure-fields.ts";
import type { Tx } from "../../db/database.ts";

type Presented = z.input<typeof objection>;

/** Objections with the words they were raised and answered in; the caller says which, and in what order. */
export function objectionRows(tx: Tx) {
  return tx
    .selectFrom("objection")
    .innerJoin("complaint", "complaint.id", "objection.complaint_id")
    .leftJoin("message", "message.id", "objection.message_id")
    .leftJoin("note", "note.id", "objection.note_id")
    .leftJoin("message as answer", "answer.id", "objection.answer_id")
    .leftJoin("staff as reviewer", "reviewer.id", "objection.decided_by")
    .selectAll("objection")
    .select([
      "message.body as messageBody",
      "note.body as noteBody",
      "answer.body as answerBody",
      "reviewer.name as reviewerName",
      "complaint.number",
      "complaint.title",
      "complaint.severity",
    ]);
}

export type FoundObjection = Awaited<ReturnType<ReturnType<typeof objectionRows>["execute"]>>[number];

export function presentObjection(row: FoundObjection, now: Date): Presented {
  return {
    id: row.id,
    words: row.messageBody ?? row.noteBody ?? "",
    raisedBy: row.raised_by_kind as Presented["raisedBy"],
    source: row.source as Presented["source"],
    raisedAt: row.raised_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    isLate: (row.decided_at ?? now) >= row.due_at,
    outcome: row.outcome as Presented["outcome"],
    answer: row.answerBody,
    decidedBy: row.decided_by ? { id: row.decided_by, name: row.reviewerName ?? "" } : null,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
