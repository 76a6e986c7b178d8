import type { Tx } from "../../db/database.ts";
import { type Count, effectOf } from "./rules.ts";
import { countOf, nextSeen, type Subject } from "./seen.ts";
import { changeTask, type Finding, findingsOf, type Task, type TaskReceipt } from "./task.ts";

/** What was seen since the talk, finding by finding. */
export async function seenSince(tx: Tx, task: Task, finding: Finding): Promise<Count> {
  if (finding.after_total !== null) return { total: finding.after_total, broken: finding.after_broken ?? 0 };
  if (!task.acknowledged_at) return { total: 0, broken: 0 };
  return countOf(
    await nextSeen(tx, task.staff_id, subjectOf(finding), task.acknowledged_at, task.recheck_size),
  );
}

/** Ends the re-check: what was counted stands from now on, and what it says. */
export async function finishRecheck(
  tx: Tx,
  task: Task,
  { by, words }: { by: string | null; words?: string },
): Promise<TaskReceipt> {
  for (const finding of await findingsOf(tx, task.id)) {
    const after = await seenSince(tx, task, finding);
    const { outcome } = effectOf({ total: finding.before_total, broken: finding.before_broken }, after);
    await tx
      .updateTable("coaching_finding")
      .set({ after_total: after.total, after_broken: after.broken, outcome })
      .where("task_id", "=", task.id)
      .where("position", "=", finding.position)
      .execute();
  }
  return changeTask(tx, task, { state: "done", done_at: tx.now }, { deed: "rechecked", by, words });
}

export function subjectOf({ source, code, scorecard_code }: Finding): Subject {
  return { source: source as Subject["source"], code, scorecardCode: scorecard_code };
}
