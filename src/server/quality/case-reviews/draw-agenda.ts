import { sql } from "kysely";
import type { z } from "zod";
import type { chosenBy } from "../../../shared/api/case-review-routes.ts";
import type { Tx } from "../../db/database.ts";

export type AgendaItem = {
  chosenBy: z.infer<typeof chosenBy>;
  facts: { score?: number; ruleCode?: string; count?: number; reason?: string };
  conversationId: string;
  complaintId: string;
};

/** Of each kind so many: a meeting that looks at everything looks at nothing. */
const ofEach = 3;

/**
 * What a meeting looks at, by rule: of what was judged, ruled or praised within the period the three with a critical error last
 * judged, the three worst scores, the three rules broken most often (with the latest conversation that broke each), the
 * three latest appeals that changed a result, and the three latest praised. A conversation stands there once, for the first
 * of these reasons.
 */
export async function drawAgenda(tx: Tx, from: Date, to: Date): Promise<AgendaItem[]> {
  const found = [
    ...(await judged(tx, from, to, "critical_error")),
    ...(await judged(tx, from, to, "worst_score")),
    ...(await brokenRules(tx, from, to)),
    ...(await overturned(tx, from, to)),
    ...(await praised(tx, from, to)),
  ];
  const seen = new Set<string>();
  return found.filter(({ conversationId, facts }) => {
    // A rule is talked about even where its example stands there already.
    if (facts.ruleCode) return true;
    return !seen.has(conversationId) && seen.add(conversationId);
  });
}

async function judged(
  tx: Tx,
  from: Date,
  to: Date,
  kind: "critical_error" | "worst_score",
): Promise<AgendaItem[]> {
  const order = kind === "critical_error" ? sql`e.submitted_at DESC` : sql`score`;
  const { rows } = await sql<{ conversationId: string; complaintId: string; score: number }>`
    SELECT * FROM (
      SELECT e.conversation_id AS "conversationId", e.complaint_id AS "complaintId", e.submitted_at, e.id,
             coalesce(corrected.score_after, e.score)::double precision AS score,
             coalesce(corrected.has_critical, e.has_critical) AS has_critical
        FROM evaluation e
        LEFT JOIN LATERAL (
          SELECT score_after, has_critical FROM evaluation_correction c
           WHERE c.tenant_id = e.tenant_id AND c.evaluation_id = e.id ORDER BY position DESC LIMIT 1
        ) AS corrected ON true
       WHERE e.state = 'submitted' AND e.purpose <> 'calibration'
         AND e.submitted_at >= ${from} AND e.submitted_at < ${to}
    ) AS e
    WHERE has_critical = ${kind === "critical_error"}
    ORDER BY ${order}, id LIMIT ${ofEach}`.execute(tx);
  return rows.map(({ score, conversationId, complaintId }) => ({
    chosenBy: kind,
    facts: { score },
    conversationId,
    complaintId,
  }));
}

async function brokenRules(tx: Tx, from: Date, to: Date): Promise<AgendaItem[]> {
  const { rows } = await sql<{
    ruleCode: string;
    count: number;
    conversationId: string;
    complaintId: string;
  }>`
    SELECT r.rule_code AS "ruleCode", count(*)::int AS count,
           (array_agg(c.id ORDER BY r.ended_at DESC, c.id))[1] AS "conversationId",
           (array_agg(c.complaint_id ORDER BY r.ended_at DESC, c.id))[1] AS "complaintId"
      FROM inspection_result r JOIN conversation c ON c.tenant_id = r.tenant_id AND c.id = r.conversation_id
     WHERE r.is_current AND r.outcome = 'broken' AND r.ended_at >= ${from} AND r.ended_at < ${to}
     GROUP BY r.rule_code ORDER BY count DESC, r.rule_code LIMIT ${ofEach}`.execute(tx);
  return rows.map(({ ruleCode, count, conversationId, complaintId }) => ({
    chosenBy: "broken_rule",
    facts: { ruleCode, count },
    conversationId,
    complaintId,
  }));
}

async function overturned(tx: Tx, from: Date, to: Date): Promise<AgendaItem[]> {
  const { rows } = await sql<{ conversationId: string; complaintId: string; score: number }>`
    SELECT e.conversation_id AS "conversationId", e.complaint_id AS "complaintId", c.score_after AS score
      FROM evaluation_correction c JOIN evaluation e ON e.tenant_id = c.tenant_id AND e.id = c.evaluation_id
     WHERE c.corrected_at >= ${from} AND c.corrected_at < ${to}
     ORDER BY c.corrected_at DESC, c.id LIMIT ${ofEach}`.execute(tx);
  return rows.map(({ score, conversationId, complaintId }) => ({
    chosenBy: "overturned_appeal",
    facts: { score },
    conversationId,
    complaintId,
  }));
}

async function praised(tx: Tx, from: Date, to: Date): Promise<AgendaItem[]> {
  const rows = await tx
    .selectFrom("praise")
    .select(["conversation_id", "complaint_id"])
    .where("given_at", ">=", from)
    .where("given_at", "<", to)
    .orderBy("given_at", "desc")
    .orderBy("id")
    .limit(ofEach)
    .execute();
  return rows.map(({ conversation_id, complaint_id }) => ({
    chosenBy: "praised",
    facts: {},
    conversationId: conversation_id,
    complaintId: complaint_id,
  }));
}
