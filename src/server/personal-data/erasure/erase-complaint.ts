import { sql } from "kysely";
import type { Actor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { addJob } from "../../jobs/add-job.ts";

/** By which right something is erased: the journal keeps it beside what was erased. */
export type Ground =
  | { rule: "request"; article: "PIPL-47"; requestId: string }
  | { rule: "retention"; article: "PIPL-19"; runId: string };

type Content = { kind: "description" | "message" | "note" | "file" | "contact" | "trading"; id: string };

/**
 * Erases all words and files of a complaint that has ended: texts and their salts are emptied, so that no digest in the journal
 * can be led back to them, and the files go once nobody else needs them. The chain stays whole and says what is gone.
 */
export async function eraseComplaint(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  ground: Ground,
  also: Content[] = [],
): Promise<void> {
  await recordErasure(tx, actor, complaint, ground, [...(await contentsOf(tx, complaint.id)), ...also]);
  const digests = await digestsOf(tx, complaint.id);
  await sql`SELECT erase_words(${complaint.id}, ${tx.now})`.execute(tx);
  for (const digest of digests) await addJob(tx, "forget_file", { digest }, { key: `forget:${digest}` });
}

export async function recordErasure(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  ground: Ground,
  contents: Content[],
): Promise<void> {
  await recordEvent(tx, actor, complaint, "erase_contents", { ...ground, contents });
}

async function contentsOf(tx: Tx, complaintId: string): Promise<Content[]> {
  const of = (table: "message" | "note" | "attachment") =>
    tx.selectFrom(table).select("id").where("complaint_id", "=", complaintId).orderBy("id").execute();
  return [
    { kind: "description", id: "description" },
    ...(await of("message")).map(({ id }) => ({ kind: "message" as const, id })),
    ...(await of("note")).map(({ id }) => ({ kind: "note" as const, id })),
    ...(await of("attachment")).map(({ id }) => ({ kind: "file" as const, id })),
  ];
}

async function digestsOf(tx: Tx, complaintId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("attachment")
    .select("digest")
    .distinct()
    .where("complaint_id", "=", complaintId)
    .execute();
  return rows.map(({ digest }) => digest);
}
