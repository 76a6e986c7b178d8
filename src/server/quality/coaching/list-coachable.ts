import { sql } from "kysely";
import type { z } from "zod";
import type { coachingRoutes } from "../../../shared/api/coaching-routes.ts";
import type { Tx } from "../../db/database.ts";
import { allVersions } from "../scorecards/scorecard-version.ts";
import { ruleLabels } from "./label-of.ts";
import { countOf, lastSeen } from "./seen.ts";

type Listed = z.input<typeof coachingRoutes.listCoachable.answer>;
type Coachable = Listed["rows"][number];

const lately = 50;

/** What went wrong in somebody's last conversations, by rule and by criterion, the most frequent first. */
export async function listCoachable(tx: Tx, staffId: string): Promise<Listed> {
  const rows = [...(await byRule(tx, staffId)), ...(await byCriterion(tx, staffId))];
  return { rows: rows.sort((one, other) => other.broken - one.broken || one.code.localeCompare(other.code)) };
}

async function byRule(tx: Tx, staffId: string): Promise<Coachable[]> {
  const { rows } = await sql<{ code: string; total: number; broken: number; id: string; number: string }>`
    SELECT result.rule_code AS code, count(*) AS total,
      count(*) FILTER (WHERE result.outcome = 'broken') AS broken,
      (array_agg(result.conversation_id ORDER BY result.ended_at DESC) FILTER (WHERE result.outcome = 'broken'))[1] AS id,
      (array_agg(complaint.number ORDER BY result.ended_at DESC) FILTER (WHERE result.outcome = 'broken'))[1] AS number
    FROM (SELECT conversation_id, complaint_id FROM inspection WHERE staff_id = ${staffId}
      ORDER BY ended_at DESC, conversation_id DESC LIMIT ${lately}) last
    JOIN inspection_result result ON result.conversation_id = last.conversation_id
    JOIN complaint ON complaint.id = last.complaint_id
    WHERE result.staff_id = ${staffId} AND result.is_current AND result.outcome IN ('met', 'broken')
    GROUP BY result.rule_code
    HAVING count(*) FILTER (WHERE result.outcome = 'broken') > 0`.execute(tx);
  const labels = await ruleLabels(tx);
  return rows.map(({ code, total, broken, id, number }) => ({
    source: "rule",
    code,
    scorecardCode: null,
    label: labels.get(code) ?? { zh: code, en: code },
    total,
    broken,
    lastConversationId: id,
    lastComplaintNumber: number,
  }));
}

async function byCriterion(tx: Tx, staffId: string): Promise<Coachable[]> {
  const judged = await tx
    .selectFrom("evaluation")
    .select("scorecard_code")
    .distinct()
    .where("staff_id", "=", staffId)
    .where("state", "=", "submitted")
    .where("purpose", "<>", "calibration")
    .execute();
  const codes = new Set(judged.map(({ scorecard_code }) => scorecard_code));
  const forms = new Map((await allVersions(tx)).reverse().map(({ code, form }) => [code, form]));
  const found: Coachable[] = [];
  for (const scorecardCode of codes)
    for (const { code, zh, en } of forms.get(scorecardCode)?.sections.flatMap(({ criteria }) => criteria) ??
      []) {
      const seen = await lastSeen(tx, staffId, { source: "criterion", code, scorecardCode }, tx.now, lately);
      const last = seen.find(({ isBroken }) => isBroken);
      if (last)
        found.push({
          source: "criterion",
          code,
          scorecardCode,
          label: { zh, en },
          ...countOf(seen),
          lastConversationId: last.conversationId,
          lastComplaintNumber: await numberOf(tx, last.conversationId),
        });
    }
  return found;
}

async function numberOf(tx: Tx, conversationId: string): Promise<string> {
  const { number } = await tx
    .selectFrom("conversation")
    .innerJoin("complaint", "complaint.id", "conversation.complaint_id")
    .select("complaint.number")
    .where("conversation.id", "=", conversationId)
    .executeTakeFirstOrThrow();
  return number;
}
