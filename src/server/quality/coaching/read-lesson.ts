import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { stateAfterLearning } from "./rules.ts";
import { accessTask, changeTask, type TaskReceipt } from "./task.ts";

/** The colleague has read the lesson. */
export async function readCoachingLesson(
  actor: Staff,
  id: string,
  { version }: { version: number },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "read_lesson", version);
    const state = stateAfterLearning({ ...task, lesson_read_at: tx.now });
    return changeTask(tx, task, { state, lesson_read_at: tx.now }, { deed: "lesson_read", by: actor.id });
  });
}
