import { withoutTokens } from "../complaint/links.ts";
import type { Tx } from "../db/database.ts";
import { type PaperFacts, readPaperFacts } from "./paper-facts.ts";

export type CaseRecordFacts = Awaited<ReturnType<typeof readCaseRecord>>;

/** Everything the readable record of a case tells, read in one transaction. */
export async function readCaseRecord(tx: Tx, complaintId: string) {
  const names = await staffNames(tx);
  return {
    ...((await readPaperFacts(tx, complaintId)) satisfies PaperFacts),
    events: await eventsOf(tx, complaintId, names),
    words: await wordsOf(tx, complaintId, names),
    files: await filesOf(tx, complaintId),
  };
}

async function staffNames(tx: Tx): Promise<Map<string, string>> {
  const staff = await tx.selectFrom("staff").select(["id", "name"]).execute();
  return new Map(staff.map(({ id, name }) => [id, name]));
}

async function eventsOf(tx: Tx, complaintId: string, names: Map<string, string>) {
  const rows = await tx
    .selectFrom("journal")
    .select(["version", "type", "actor_kind as actorKind", "actor_id as actorId", "at", "hash"])
    .where("stream", "=", complaintId)
    .orderBy("version")
    .execute();
  return rows.map(({ actorId, ...row }) => ({ ...row, actorName: names.get(actorId) ?? null }));
}

/** The conversation and the house's own notes, in the order they were written. */
async function wordsOf(tx: Tx, complaintId: string, names: Map<string, string>) {
  const messages = await tx
    .selectFrom("message")
    .select(["author_kind as authorKind", "author_id as authorId", "body", "at"])
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  const notes = await tx
    .selectFrom("note")
    .select(["author_id as authorId", "body", "at"])
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  const all = [
    ...messages.map((message) => ({ ...message, isNote: false })),
    ...notes.map((note) => ({ ...note, authorKind: "staff", isNote: true })),
  ];
  return all
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ authorId, body, ...rest }) => ({
      ...rest,
      // Who holds the paper must not be able to answer in the customer's name.
      body: withoutTokens(body),
      authorName: names.get(authorId) ?? null,
    }));
}

async function filesOf(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("attachment")
    .innerJoin("file", "file.digest", "attachment.digest")
    .select(["name", "bytes", "attachment.digest", "uploaded_by_kind as by", "uploaded_at as at"])
    .where("complaint_id", "=", complaintId)
    .orderBy("uploaded_at")
    .orderBy("attachment.id")
    .execute();
}
