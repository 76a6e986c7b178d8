import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import { Invalid } from "../refusals.ts";
import { type EvidenceSource, registerEvidence } from "./register-evidence.ts";

export type UploadUse = {
  complaintId: string;
  messageId?: string;
  noteId?: string;
  requestId?: string;
  promiseId?: string;
  isShared: boolean;
  /** Whence it comes, where the one who gives it knows better than the deed. */
  source?: EvidenceSource;
  about?: string;
};

/**
 * Binds uploaded files to the deed that names them. Only one's own, and only once: an id guessed or used before is refused.
 * @returns the files' digests, for the event.
 */
export async function useUploads(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  uploads: string[],
  use: UploadUse,
): Promise<{ attachmentId: string; digest: string }[]> {
  if (uploads.length === 0) return [];
  const used = await tx
    .updateTable("attachment")
    .set({
      complaint_id: use.complaintId,
      message_id: use.messageId ?? null,
      note_id: use.noteId ?? null,
      request_id: use.requestId ?? null,
      promise_id: use.promiseId ?? null,
      is_shared: use.isShared,
    })
    .where("id", "in", uploads)
    .where("complaint_id", "is", null)
    .where("is_proof", "=", false)
    .where("uploaded_by_kind", "=", actor.kind)
    .where("uploaded_by_id", "=", actor.id)
    .returning(["id as attachmentId", "digest"])
    .execute();
  if (used.length !== new Set(uploads).size) throw uploadUnknown();
  await registerEvidence(tx, actor, used, use);
  return used;
}

/** Keeps an upload of one's own as the proof of what no complaint is about; once, as with any other. */
export async function useAsProof(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  upload: string | undefined,
): Promise<string | null> {
  if (!upload) return null;
  const used = await tx
    .updateTable("attachment")
    .set({ is_proof: true })
    .where("id", "=", upload)
    .where("complaint_id", "is", null)
    .where("is_proof", "=", false)
    .where("uploaded_by_kind", "=", actor.kind)
    .where("uploaded_by_id", "=", actor.id)
    .returning("id")
    .executeTakeFirst();
  if (!used) throw uploadUnknown();
  return used.id;
}

function uploadUnknown(): Invalid {
  return new Invalid("upload_unknown", {
    zh: "有附件已失效或已被使用，请重新上传后再提交。",
    en: "One of the files has expired or was used already. Please upload it again.",
  });
}
