import { sql } from "kysely";
import type { z } from "zod";
import type { coachingRoutes } from "../../../shared/api/coaching-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { ruleLabels } from "./label-of.ts";
import { thresholdOf } from "./threshold.ts";

type Listed = z.input<typeof coachingRoutes.listCoachingSuggestions.answer>;
type Row = {
  staff_id: string;
  name: string;
  rule_code: string;
  total: number;
  broken: number;
  last_at: Date;
  last_conversation: string;
};

const most = 100;

/**
 * Rules that somebody broke often enough among their last conversations, and that nobody coaches them on yet. A person
 * decides; what was decided against stays away for the days that person chose.
 */
export async function listCoachingSuggestions(tx: Tx, reader: Staff): Promise<Listed> {
  const threshold = await thresholdOf(tx);
  const { rows } = await sql<Row>`
    SELECT staff.id AS staff_id, staff.name, result.rule_code, count(*) AS total,
      count(*) FILTER (WHERE result.outcome = 'broken') AS broken,
      max(result.ended_at) FILTER (WHERE result.outcome = 'broken') AS last_at,
      (array_agg(result.conversation_id ORDER BY result.ended_at DESC)
        FILTER (WHERE result.outcome = 'broken'))[1] AS last_conversation
    FROM staff
    CROSS JOIN LATERAL (
      SELECT conversation_id FROM inspection WHERE inspection.staff_id = staff.id
      ORDER BY ended_at DESC, conversation_id DESC LIMIT ${threshold.ofLast}) last
    JOIN inspection_result result ON result.conversation_id = last.conversation_id
    WHERE staff.is_active AND staff.id <> ${reader.id}
      AND result.staff_id = staff.id AND result.is_current AND result.outcome IN ('met', 'broken')
      AND NOT EXISTS (
        SELECT FROM coaching_task task JOIN coaching_finding finding ON finding.task_id = task.id
        WHERE task.staff_id = staff.id AND task.done_at IS NULL
          AND finding.source = 'rule' AND finding.code = result.rule_code)
      AND NOT EXISTS (
        SELECT FROM coaching_dismissal dismissal
        WHERE dismissal.staff_id = staff.id AND dismissal.rule_code = result.rule_code AND dismissal.until > ${tx.now})
    GROUP BY staff.id, staff.name, result.rule_code
    HAVING count(*) FILTER (WHERE result.outcome = 'broken') >= ${threshold.leastBroken}
    ORDER BY broken DESC, last_at DESC, staff.id, result.rule_code
    LIMIT ${most}`.execute(tx);
  const labels = await ruleLabels(tx);
  return {
    threshold,
    rows: rows.map((row) => ({
      staff: { id: row.staff_id, name: row.name },
      ruleCode: row.rule_code,
      label: labels.get(row.rule_code) ?? { zh: row.rule_code, en: row.rule_code },
      total: row.total,
      broken: row.broken,
      lastBrokenAt: row.last_at.toISOString(),
      lastConversationId: row.last_conversation,
    })),
  };
}
