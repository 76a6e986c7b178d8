import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { approvedStatement, type StatementLang } from "../../war-room/statements/use-statement.ts";
import { isGrave } from "../intake/judge-item.ts";
import { accessOpinion } from "../items/access-opinion.ts";
import { movedOn, noStatement, wordsAreStatements, wordsMissing } from "../opinion-refusals.ts";
import { latestReply } from "./latest-reply.ts";

type Draft = z.output<typeof opinionRoutes.draftOpinionReply.body>;
export type Replied = { opinion: number; version: number };

/** The reply, or other words for it: each time another version, which nobody has approved yet. */
export async function draftReply(actor: Staff, number: number, draft: Draft): Promise<Replied> {
  return inTransaction(actor, async (tx) => {
    const item = await accessOpinion(tx, number);
    const latest = (await latestReply(tx, item.id))?.version ?? 0;
    if (latest !== draft.seenVersion) throw movedOn(latest);
    await tx
      .insertInto("opinion_reply")
      .values({
        item_id: item.id,
        version: latest + 1,
        ...(await saidIn(tx, item.alert_id, draft)),
        needs_legal: isGrave(item.severity),
        drafted_by: actor.id,
        drafted_at: tx.now,
      })
      .execute();
    await tellLive(tx, "opinion");
    return { opinion: number, version: latest + 1 };
  });
}

/** In an alert nothing is said but what legal and PR cleared there. */
async function saidIn(tx: Tx, alertId: string | null, { words, lang }: Draft) {
  if (!alertId) {
    if (!words) throw wordsMissing();
    return { words };
  }
  if (words) throw wordsAreStatements();
  const statement = await clearedStatement(tx, alertId, lang);
  if (!statement) throw noStatement();
  return { words: statement.words, statement_id: statement.id, statement_version: statement.version, lang };
}

/** What was cleared for the public; where there is none, for replies. */
export async function clearedStatement(tx: Tx, alertId: string, lang: StatementLang) {
  const forAll = await approvedStatement(tx, alertId, { lang, purpose: "public" });
  return forAll ?? approvedStatement(tx, alertId, { lang, purpose: "reply" });
}
