import type { Tx } from "../../../db/database.ts";
import { movedOn } from "../opinion-refusals.ts";

/** The reply as it stands, if one was written. */
export async function latestReply(tx: Tx, itemId: string) {
  return tx
    .selectFrom("opinion_reply")
    .selectAll()
    .where("item_id", "=", itemId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** @throws NotPossibleNow when the actor saw another version. */
export async function replySeen(tx: Tx, itemId: string, seenVersion: number) {
  const reply = await latestReply(tx, itemId);
  if (!reply || reply.version !== seenVersion) throw movedOn(reply?.version ?? 0);
  return reply;
}
