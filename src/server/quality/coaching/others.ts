import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Count } from "./rules.ts";
import type { Finding, Task } from "./task.ts";

type Both = { before: Count; after: Count };

const weeks = 4;
const day = 86_400_000;
const none: Both = { before: { total: 0, broken: 0 }, after: { total: 0, broken: 0 } };

/**
 * How the colleagues nobody coached on this did in the four weeks before the task and since the talk. Somebody picked for a
 * bad stretch does better afterwards anyway, and a quiet month helps everybody: without the others neither shows.
 */
export async function othersBetween(tx: Tx, task: Task, finding: Finding): Promise<Both> {
  if (finding.source !== "rule") return none;
  const from = new Date(task.made_at.getTime() - weeks * 7 * day);
  const until = task.done_at ?? tx.now;
  const before = await countOthers(tx, task.staff_id, finding.code, from, task.made_at);
  const after = task.acknowledged_at
    ? await countOthers(tx, task.staff_id, finding.code, task.acknowledged_at, until)
    : none.after;
  return { before, after };
}

async function countOthers(tx: Tx, staffId: string, ruleCode: string, from: Date, to: Date): Promise<Count> {
  const { rows } = await sql<Count>`
    SELECT count(*) AS total, count(*) FILTER (WHERE outcome = 'broken') AS broken
    FROM inspection_result
    WHERE rule_code = ${ruleCode} AND is_current AND outcome IN ('met', 'broken')
      AND ended_at > ${from} AND ended_at <= ${to} AND staff_id <> ${staffId}
      AND NOT EXISTS (
        SELECT FROM coaching_task task JOIN coaching_finding finding ON finding.task_id = task.id
        WHERE task.staff_id = inspection_result.staff_id AND finding.source = 'rule'
          AND finding.code = ${ruleCode} AND task.state <> 'cancelled')`.execute(tx);
  return rows[0] ?? none.before;
}
