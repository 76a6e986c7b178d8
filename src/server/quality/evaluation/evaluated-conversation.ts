import type { z } from "zod";
import type { evaluatedConversation } from "../../../shared/api/evaluation-routes.ts";
import { maskWords } from "../../../shared/mask.ts";
import type { Tx } from "../../db/database.ts";
import type { Agent } from "./hide-agent.ts";

export type EvaluatedConversation = z.input<typeof evaluatedConversation>;

/** Which conversations these are, by id; nothing of who handled them. */
export async function conversationsOf(tx: Tx, ids: string[]): Promise<Map<string, EvaluatedConversation>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("conversation")
    .innerJoin("complaint", "complaint.id", "conversation.complaint_id")
    .selectAll("conversation")
    .select(["complaint.number", "complaint.title"])
    .where("conversation.id", "in", ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        complaintNumber: row.number,
        title: maskWords(row.title),
        chapter: row.chapter,
        channel: row.channel as EvaluatedConversation["channel"],
        category: row.category,
        secondCategory: row.second_category,
        severity: row.severity as EvaluatedConversation["severity"],
        openedAt: row.opened_at.toISOString(),
        endedAt: row.ended_at.toISOString(),
        messages: row.messages_in + row.messages_out,
      },
    ]),
  );
}

/** Who is judged in each of them: for hiding them where it is judged blind. */
export async function agentsOf(tx: Tx, conversationIds: string[]): Promise<Map<string, Agent>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("conversation")
    .innerJoin("staff", "staff.id", "conversation.staff_id")
    .select(["conversation.id as conversationId", "staff.id", "staff.name"])
    .where("conversation.id", "in", conversationIds)
    .execute();
  return new Map(rows.map(({ conversationId, ...agent }) => [conversationId, agent]));
}
