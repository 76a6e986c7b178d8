import type { Staff } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest, newSalt } from "../journal/content-digest.ts";

/** Keeps words for colleagues only, such as the reason of a deed; the caller records the event with what is returned. */
export async function keepNote(tx: Tx, author: Pick<Staff, "id">, complaintId: string, body: string) {
  const id = newId();
  const salt = newSalt();
  await tx
    .insertInto("note")
    .values({ id, complaint_id: complaintId, author_id: author.id, body, salt, at: tx.now })
    .execute();
  return { noteId: id, digest: contentDigest(salt, body) };
}
