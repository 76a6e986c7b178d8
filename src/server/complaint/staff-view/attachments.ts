import type { z } from "zod";
import type { attachment } from "../../../shared/api/fields.ts";
import type { Tx } from "../../db/database.ts";

export type AttachmentView = z.input<typeof attachment>;
export type BoundAttachment = {
  view: AttachmentView;
  isShared: boolean;
  messageId: string | null;
  noteId: string | null;
  requestId: string | null;
  promiseId: string | null;
};

/** A complaint's files, oldest first, each with what it belongs to. */
export async function attachmentsOf(tx: Tx, complaintId: string): Promise<BoundAttachment[]> {
  const rows = await tx
    .selectFrom("attachment")
    .innerJoin("file", "file.digest", "attachment.digest")
    .selectAll("attachment")
    .select(["file.bytes", "file.media_type", "file.width", "file.height"])
    .where("complaint_id", "=", complaintId)
    .orderBy("uploaded_at")
    .orderBy("attachment.id")
    .execute();
  return rows.map((row) => ({
    view: {
      id: row.id,
      name: row.name,
      mediaType: row.media_type,
      bytes: row.bytes,
      width: row.width,
      height: row.height,
      isImage: row.width !== null,
      uploadedBy: row.uploaded_by_kind as AttachmentView["uploadedBy"],
      uploadedAt: row.uploaded_at.toISOString(),
    },
    isShared: row.is_shared,
    messageId: row.message_id,
    noteId: row.note_id,
    requestId: row.request_id,
    promiseId: row.promise_id,
  }));
}

/** Which questions each file of a complaint went along with. */
export async function givenAlong(tx: Tx, complaintId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom("request_file")
    .innerJoin("department_request", "department_request.id", "request_file.request_id")
    .select(["request_file.attachment_id", "request_file.request_id"])
    .where("department_request.complaint_id", "=", complaintId)
    .execute();
  const along = new Map<string, string[]>();
  for (const { attachment_id, request_id } of rows)
    along.set(attachment_id, [...(along.get(attachment_id) ?? []), request_id]);
  return along;
}
