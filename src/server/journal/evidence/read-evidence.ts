import type { Tx } from "../../db/database.ts";
import { type Proofs, readProofs } from "../checkpoints/read-proofs.ts";
import type { ChainEvent, Head } from "./chain-event.ts";
import type { ProvenText } from "./check-words.ts";

export type Evidence = {
  number: string;
  head: Head;
  events: ChainEvent[];
  texts: ProvenText[];
  files: EvidenceFile[];
};

type EvidenceFile = {
  id: string;
  digest: string;
  name: string;
  mediaType: string;
  uploadedBy: string;
  uploadedAt: string;
  /** When it was lawfully erased: its digest stays, its content and name are gone. */
  erasedAt: string | null;
};

/** All that proves a complaint's story, as it stands in the database. */
export async function readEvidence(tx: Tx, complaintId: string): Promise<Evidence> {
  const complaint = await tx
    .selectFrom("complaint")
    .select(["number", "description", "description_salt", "journal_version", "journal_hash"])
    .where("id", "=", complaintId)
    .executeTakeFirstOrThrow();
  return {
    number: complaint.number,
    head: { version: complaint.journal_version, hash: complaint.journal_hash ?? "" },
    events: await eventsOf(tx, complaintId),
    texts: [
      descriptionOf(complaint),
      ...(await messagesOf(tx, complaintId)),
      ...(await notesOf(tx, complaintId)),
    ].filter(isThere),
    files: await filesOf(tx, complaintId),
  };
}

/** The same with what proves it, for a package that leaves the house. */
export async function readProvenEvidence(
  tx: Tx,
  complaintId: string,
): Promise<Evidence & { proofs: Proofs }> {
  return { ...(await readEvidence(tx, complaintId)), proofs: await readProofs(tx, complaintId) };
}

function descriptionOf(row: { description: string; description_salt: Buffer }): ProvenText {
  return { kind: "description", id: "description", salt: hex(row.description_salt), text: row.description };
}

// What was lawfully erased has lost its salt with its words.
function isThere({ salt }: ProvenText): boolean {
  return salt !== "";
}

async function eventsOf(tx: Tx, complaintId: string): Promise<ChainEvent[]> {
  const rows = await tx
    .selectFrom("journal")
    .selectAll()
    .where("stream", "=", complaintId)
    .orderBy("version")
    .execute();
  return rows.map((row) => ({
    tenant: row.tenant_id,
    stream: row.stream,
    version: row.version,
    id: row.id,
    type: row.type,
    data: row.data,
    actor: { kind: row.actor_kind, id: row.actor_id },
    at: row.at.toISOString(),
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

async function messagesOf(tx: Tx, complaintId: string): Promise<ProvenText[]> {
  const rows = await tx
    .selectFrom("message")
    .select(["id", "salt", "body"])
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, salt, body }) => ({ kind: "message", id, salt: hex(salt), text: body }));
}

async function notesOf(tx: Tx, complaintId: string): Promise<ProvenText[]> {
  const rows = await tx
    .selectFrom("note")
    .select(["id", "salt", "body"])
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, salt, body }) => ({ kind: "note", id, salt: hex(salt), text: body }));
}

async function filesOf(tx: Tx, complaintId: string): Promise<EvidenceFile[]> {
  const rows = await tx
    .selectFrom("attachment")
    .innerJoin("file", "file.digest", "attachment.digest")
    .select([
      "attachment.id",
      "attachment.digest",
      "name",
      "media_type",
      "uploaded_by_kind",
      "uploaded_at",
      "erased_at",
    ])
    .where("complaint_id", "=", complaintId)
    .orderBy("uploaded_at")
    .orderBy("attachment.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    digest: row.digest,
    name: row.name,
    mediaType: row.media_type,
    uploadedBy: row.uploaded_by_kind,
    uploadedAt: row.uploaded_at.toISOString(),
    erasedAt: row.erased_at?.toISOString() ?? null,
  }));
}

function hex(bytes: Buffer): string {
  return bytes.toString("hex");
}
