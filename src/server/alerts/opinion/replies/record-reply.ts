import { sql } from "kysely";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { notCleared } from "../../war-room/statements/statement-refusals.ts";
import { useStatement } from "../../war-room/statements/use-statement.ts";
import { plainAddress } from "../intake/item-in.ts";
import { accessOpinion } from "../items/access-opinion.ts";
import { linkNotValid, replyNotApproved, wordsAreStatements } from "../opinion-refusals.ts";
import type { Replied } from "./draft-reply.ts";
import { replySeen } from "./latest-reply.ts";

type Reply = Awaited<ReturnType<typeof replySeen>>;

/** It was put there by hand: where it stands is kept. What lacks an approval cannot have been sent; the database says so too. */
export async function recordReply(
  actor: Staff,
  number: number,
  { version, link }: { version: number; link: string },
): Promise<Replied> {
  const address = plainAddress(link);
  if (!address) throw linkNotValid();
  return inTransaction(actor, async (tx) => {
    const item = await accessOpinion(tx, number);
    const reply = await replySeen(tx, item.id, version);
    await refuseUnapproved(tx, reply);
    if (item.alert_id && !reply.statement_id) throw wordsAreStatements();
    if (!(await isCleared(tx, item.alert_id, reply))) throw notCleared();
    await tx
      .insertInto("opinion_reply_sent")
      .values({ item_id: item.id, version, link: address, sent_by: actor.id, sent_at: tx.now })
      .execute();
    if (item.alert_id) await noteUse(tx, actor, item.id, item.alert_id, reply);
    await tellLive(tx, "opinion");
    return { opinion: number, version };
  });
}

async function refuseUnapproved(tx: Tx, { item_id, version, needs_legal }: Reply): Promise<void> {
  const rows = await tx
    .selectFrom("opinion_reply_approval")
    .select("side")
    .where("item_id", "=", item_id)
    .where("version", "=", version)
    .execute();
  const sides = rows.map(({ side }) => side);
  if (!sides.includes("pr") || (needs_legal && !sides.includes("legal"))) throw replyNotApproved();
}

/** A statement may have been withdrawn or rewritten since; words of one's own must not be those of an uncleared one. */
async function isCleared(tx: Tx, alertId: string | null, reply: Reply): Promise<boolean> {
  const { rows } = await sql<{ cleared: boolean }>`
    SELECT NOT holds_uncleared_statement(current_tenant(), ${reply.words}::text)
      AND (${reply.statement_id}::uuid IS NULL OR EXISTS (
        SELECT FROM alert_statement s WHERE s.id = ${reply.statement_id}::uuid AND s.alert_id = ${alertId}::uuid
          AND is_statement_cleared(current_tenant(), s.id, ${reply.statement_version}::int))) AS cleared`.execute(
    tx,
  );
  return rows[0]!.cleared;
}

async function noteUse(tx: Tx, actor: Staff, itemId: string, alertId: string, reply: Reply): Promise<void> {
  const statement = await tx
    .selectFrom("alert_statement")
    .select(["id", "number"])
    .where("id", "=", reply.statement_id)
    .executeTakeFirstOrThrow();
  await useStatement(
    tx,
    actor,
    alertId,
    { ...statement, version: reply.statement_version! },
    { path: "opinion_reply", aboutId: itemId, lang: reply.lang as "zh" | "en" },
  );
}
