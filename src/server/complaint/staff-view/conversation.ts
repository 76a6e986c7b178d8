import type { z } from "zod";
import type { message, note, timelineEvent } from "../../../shared/api/staff-view.ts";
import type { Tx } from "../../db/database.ts";
import { withoutTokens } from "../links.ts";
import type { BoundAttachment } from "./attachments.ts";
import type { People } from "./people.ts";

/** What was said and done, oldest first. Bounded: a conversation longer than this is read in the archive's export. */
const longest = 1_000;

export async function messagesOf(
  tx: Tx,
  complaintId: string,
  people: People,
  files: BoundAttachment[],
): Promise<z.input<typeof message>[]> {
  const rows = await tx
    .selectFrom("message")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("id")
    .limit(longest)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    direction: row.direction as "in",
    kind: row.kind as "message",
    author: people.actor(row.author_kind, row.author_id),
    // Who could open the customer's links could answer and rate in their name.
    body: withoutTokens(row.body),
    channel: row.channel as "portal",
    at: row.at.toISOString(),
    seenAt: row.seen_at?.toISOString() ?? null,
    attachments: files.filter(({ messageId }) => messageId === row.id).map(({ view }) => view),
  }));
}

export async function notesOf(
  tx: Tx,
  complaintId: string,
  people: People,
  files: BoundAttachment[],
): Promise<z.input<typeof note>[]> {
  const rows = await tx
    .selectFrom("note")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("id")
    .limit(longest)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    author: people.person(row.author_id),
    body: row.body,
    at: row.at.toISOString(),
    attachments: files.filter(({ noteId }) => noteId === row.id).map(({ view }) => view),
  }));
}

export async function timelineOf(
  tx: Tx,
  complaintId: string,
  people: People,
): Promise<z.input<typeof timelineEvent>[]> {
  const rows = await tx
    .selectFrom("journal")
    .selectAll()
    .where("stream", "=", complaintId)
    .orderBy("version")
    .limit(longest)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    type: row.type,
    actor: people.actor(row.actor_kind, row.actor_id),
    at: row.at.toISOString(),
    data: row.data as Record<string, unknown>,
  }));
}
