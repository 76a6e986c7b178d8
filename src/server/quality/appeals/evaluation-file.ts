import type { z } from "zod";
import type { evaluationFile } from "../../../shared/api/appeal-fields.ts";
import type { Tx } from "../../db/database.ts";
import { answersOf, type Evaluation } from "../evaluation/evaluation.ts";
import { scorecardVersion } from "../scorecards/scorecard-version.ts";
import { correctionsOf } from "./corrections.ts";
import { appealsAgainst } from "./present-appeals.ts";

type File = z.input<typeof evaluationFile>;

/** A released evaluation beside its conversation, for the person it is about and for who rules their appeal. */
export async function evaluationFileOf(tx: Tx, evaluation: Evaluation): Promise<File> {
  const { id, scorecard_code: code, scorecard_version: version } = evaluation;
  const { form } = await scorecardVersion(tx, code, version);
  const corrections = await correctionsOf(tx, id);
  const last = corrections.at(-1);
  return {
    id,
    ...(await caseOf(tx, evaluation)),
    scorecard: { code, version, form },
    releasedAt: evaluation.released_at!.toISOString(),
    givenScore: evaluation.score!,
    score: last?.scoreAfter ?? evaluation.score!,
    hasCritical: last?.hasCritical ?? evaluation.has_critical!,
    answers: (await answersOf(tx, [id])).get(id) ?? [],
    messages: await messagesOf(tx, evaluation.conversation_id),
    appeals: await appealsAgainst(tx, id),
    corrections,
  };
}

async function caseOf(tx: Tx, { complaint_id, staff_id }: Evaluation) {
  const row = await tx
    .selectFrom("complaint")
    .select(["number", "title"])
    .where("id", "=", complaint_id)
    .executeTakeFirstOrThrow();
  const staff = await tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("id", "=", staff_id)
    .executeTakeFirstOrThrow();
  return { complaintNumber: row.number, complaintTitle: row.title, staff };
}

const mostMessages = 500;

async function messagesOf(tx: Tx, conversationId: string): Promise<File["messages"]> {
  const rows = await tx
    .selectFrom("conversation")
    .innerJoin("message", "message.complaint_id", "conversation.complaint_id")
    .leftJoin("staff", (join) =>
      join.on(({ eb, cast, ref }) => eb(cast("staff.id", "text"), "=", ref("message.author_id"))),
    )
    .select(["message.id", "direction", "author_kind", "staff.name", "body", "at"])
    .where("conversation.id", "=", conversationId)
    .whereRef("message.at", ">=", "conversation.opened_at")
    .whereRef("message.at", "<=", "conversation.ended_at")
    .orderBy("message.at")
    .orderBy("message.id")
    .limit(mostMessages)
    .execute();
  return rows.map(({ id, direction, author_kind, name, body, at }) => ({
    id,
    from: direction === "in" ? "customer" : author_kind === "staff" ? "staff" : "house",
    author: author_kind === "staff" ? name : null,
    text: body,
    at: at.toISOString(),
  }));
}
