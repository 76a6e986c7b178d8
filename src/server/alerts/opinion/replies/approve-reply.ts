import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { accessOpinion } from "../items/access-opinion.ts";
import { ownReply, replyApprovedAlready } from "../opinion-refusals.ts";
import type { Replied } from "./draft-reply.ts";
import { replySeen } from "./latest-reply.ts";

/** One of the two says yes to this very version. The database holds the same rules. */
export async function approveReply(
  actor: Staff,
  number: number,
  { side, version }: { side: "pr" | "legal"; version: number },
): Promise<Replied> {
  return inTransaction(actor, async (tx) => {
    const { id } = await accessOpinion(tx, number);
    await replySeen(tx, id, version);
    await refuseWriter(tx, actor, id);
    await refuseSecond(tx, actor, id, { side, version });
    await tx
      .insertInto("opinion_reply_approval")
      .values({ item_id: id, version, side, approved_by: actor.id, approved_at: tx.now })
      .execute();
    await tellLive(tx, "opinion");
    return { opinion: number, version };
  });
}

async function refuseWriter(tx: Tx, actor: Staff, itemId: string): Promise<void> {
  const written = await tx
    .selectFrom("opinion_reply")
    .select("version")
    .where("item_id", "=", itemId)
    .where("drafted_by", "=", actor.id)
    .limit(1)
    .executeTakeFirst();
  if (written) throw ownReply();
}

async function refuseSecond(
  tx: Tx,
  actor: Staff,
  itemId: string,
  { side, version }: { side: string; version: number },
): Promise<void> {
  const given = await tx
    .selectFrom("opinion_reply_approval")
    .select(["side", "approved_by"])
    .where("item_id", "=", itemId)
    .where("version", "=", version)
    .execute();
  if (given.some((approval) => approval.side === side || approval.approved_by === actor.id))
    throw replyApprovedAlready();
}
