import type { Tx } from "../../db/database.ts";
import { hadPartIn } from "../evaluation/had-part.ts";
import type { Sides } from "./rules.ts";

export type Appealed = {
  evaluationId: string;
  conversationId: string;
  complaintId: string;
  appellantId: string;
};

/** Where a person stands in each of these appeals: read together, since the queue asks it of every row. */
export async function sidesOf(tx: Tx, personId: string, appealed: Appealed[]): Promise<Map<string, Sides>> {
  if (appealed.length === 0) return new Map();
  const conversations = [...new Set(appealed.map(({ conversationId }) => conversationId))];
  const graded = await gradedBy(tx, personId, conversations);
  const coached = await coachedBy(tx, personId, conversations);
  const parts = await hadPartIn(
    tx,
    personId,
    appealed.map(({ complaintId }) => complaintId),
  );
  return new Map(
    appealed.map(({ evaluationId, conversationId, complaintId, appellantId }) => [
      evaluationId,
      {
        isAppellant: appellantId === personId,
        hasGraded: graded.has(conversationId),
        isParty: parts.has(complaintId),
        isCoach: coached.has(`${conversationId} ${appellantId}`),
      },
    ]),
  );
}

async function gradedBy(tx: Tx, personId: string, conversations: string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("evaluation")
    .select("conversation_id")
    .where("evaluator_id", "=", personId)
    .where("conversation_id", "in", conversations)
    .execute();
  return new Set(rows.map(({ conversation_id }) => conversation_id));
}

async function coachedBy(tx: Tx, personId: string, conversations: string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("coaching_finding")
    .innerJoin("coaching_task", "coaching_task.id", "coaching_finding.task_id")
    .select(["coaching_finding.conversation_id", "coaching_task.staff_id"])
    .where("coaching_finding.conversation_id", "in", conversations)
    .where("coaching_task.coach_id", "=", personId)
    .where("coaching_task.state", "<>", "cancelled")
    .execute();
  return new Set(rows.map(({ conversation_id, staff_id }) => `${conversation_id} ${staff_id}`));
}
