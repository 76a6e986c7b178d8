import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { keepNote } from "./keep-note.ts";
import { useUploads } from "./use-uploads.ts";

/** Words and files for colleagues only. */
export async function writeNote(
  actor: Staff,
  number: string,
  { body, uploads }: { body: string; uploads: string[] },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "write_note");
    const note = await keepNote(tx, actor, complaint.id, body);
    const files = await useUploads(tx, actor, uploads, {
      complaintId: complaint.id,
      noteId: note.noteId,
      isShared: false,
    });
    return recordEvent(tx, actor, complaint, "write_note", { ...note, files });
  });
}
