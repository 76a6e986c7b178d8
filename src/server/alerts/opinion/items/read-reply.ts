import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import type { Tx } from "../../../db/database.ts";

type Reply = NonNullable<z.input<typeof opinionRoutes.readOpinion.answer>["reply"]>;
/** The reply as it stands, and everybody who wrote any of it. */
export type ReadReply = { shown: Reply; writers: string[] };

export async function readReply(tx: Tx, itemId: string): Promise<ReadReply | null> {
  const versions = await tx
    .selectFrom("opinion_reply as r")
    .innerJoin("staff as s", "s.id", "r.drafted_by")
    .leftJoin("alert_statement as t", "t.id", "r.statement_id")
    .selectAll("r")
    .select(["s.name as writer", "t.number as statement"])
    .where("r.item_id", "=", itemId)
    .orderBy("r.version", "desc")
    .execute();
  const latest = versions[0];
  if (!latest) return null;
  return {
    writers: versions.map(({ drafted_by }) => drafted_by),
    shown: {
      version: latest.version,
      words: latest.words,
      needsLegal: latest.needs_legal,
      statement: latest.statement,
      draftedBy: { id: latest.drafted_by, name: latest.writer },
      draftedAt: latest.drafted_at.toISOString(),
      approvals: await approvalsOf(tx, itemId, latest.version),
      sent: await sentOf(tx, itemId),
    },
  };
}

async function approvalsOf(tx: Tx, itemId: string, version: number): Promise<Reply["approvals"]> {
  const rows = await tx
    .selectFrom("opinion_reply_approval as a")
    .innerJoin("staff as s", "s.id", "a.approved_by")
    .select(["a.side", "s.id", "s.name", "a.approved_at"])
    .where("a.item_id", "=", itemId)
    .where("a.version", "=", version)
    .orderBy("a.approved_at")
    .execute();
  return rows.map(({ side, id, name, approved_at }) => ({
    side: side as "pr" | "legal",
    by: { id, name },
    at: approved_at.toISOString(),
  }));
}

async function sentOf(tx: Tx, itemId: string): Promise<Reply["sent"]> {
  const sent = await tx
    .selectFrom("opinion_reply_sent as t")
    .innerJoin("staff as s", "s.id", "t.sent_by")
    .select(["t.link", "t.sent_at", "s.id", "s.name"])
    .where("t.item_id", "=", itemId)
    .executeTakeFirst();
  if (!sent) return null;
  return { link: sent.link, by: { id: sent.id, name: sent.name }, at: sent.sent_at.toISOString() };
}
