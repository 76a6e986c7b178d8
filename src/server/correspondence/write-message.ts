import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest, newSalt } from "../journal/content-digest.ts";
import { refuseUnclearedStatement } from "./uncleared-statement.ts";
import { useUploads } from "./use-uploads.ts";

export type NewMessage = {
  direction: "in" | "out";
  kind: "message" | "acknowledgement" | "notice";
  body: string;
  channel: string;
  uploads?: string[];
};

/** Puts words into the complaint's one conversation; the caller records the event with the returned digest. */
export async function writeMessage(
  tx: Tx,
  actor: Actor,
  complaintId: string,
  { uploads = [], ...message }: NewMessage,
) {
  if (message.direction === "out") await refuseUnclearedStatement(tx, message.body);
  const id = newId();
  const salt = newSalt();
  await tx
    .insertInto("message")
    .values({
      ...message,
      id,
      complaint_id: complaintId,
      author_kind: actor.kind,
      author_id: actor.id,
      salt,
      at: tx.now,
    })
    .execute();
  const files = await useUploads(tx, actor, uploads, { complaintId, messageId: id, isShared: true });
  return { messageId: id, kind: message.kind, digest: contentDigest(salt, message.body), files };
}
