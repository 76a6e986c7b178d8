import type { Staff } from "../../actor.ts";
import { inTransaction, withTenant } from "../../db/database.ts";
import { stateAfterLearning } from "./rules.ts";
import { accessTask, changeTask, type Task, type TaskReceipt } from "./task.ts";

/** The colleague hands in the written exercise; until the coach has passed it, it can be written again. */
export async function answerExercise(
  actor: Staff,
  id: string,
  { version, answer }: { version: number; answer: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "answer_exercise", version);
    const changes = { exercise_answer: answer, answered_at: tx.now };
    return changeTask(tx, task, changes, { deed: "exercise_answered", by: actor.id, words: answer });
  });
}

/** The coach passes it, or hands it back with what is missing. */
export async function reviewExercise(
  actor: Staff,
  id: string,
  { version, isPassed, words }: { version: number; isPassed: boolean; words: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "review_exercise", version);
    if (!isPassed)
      return changeTask(tx, task, { answered_at: null }, { deed: "exercise_returned", by: actor.id, words });
    const state = stateAfterLearning({ ...task, passed_at: tx.now });
    return changeTask(
      tx,
      task,
      { state, passed_at: tx.now },
      { deed: "exercise_passed", by: actor.id, words },
    );
  });
}

/** A quiz was passed: it is the exercise of whatever coaching waits for it. Safe to run twice. */
export async function passQuizExercise(passed: {
  tenantId: string;
  staffId: string;
  quizCode: string;
}): Promise<void> {
  await withTenant(passed.tenantId, async (tx) => {
    const waiting = await tx
      .selectFrom("coaching_task")
      .selectAll()
      .where("staff_id", "=", passed.staffId)
      .where("quiz_code", "=", passed.quizCode)
      .where("state", "=", "learning")
      .where("passed_at", "is", null)
      .forUpdate()
      .execute();
    for (const task of waiting as Task[]) {
      const state = stateAfterLearning({ ...task, passed_at: tx.now });
      await changeTask(tx, task, { state, passed_at: tx.now }, { deed: "quiz_passed", by: null });
    }
  });
}
