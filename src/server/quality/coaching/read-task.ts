import type { z } from "zod";
import type { coachingRoutes } from "../../../shared/api/coaching-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { seenSince } from "./finish-recheck.ts";
import { othersBetween } from "./others.ts";
import { coachingTasks, presentTasks } from "./present-task.ts";
import { type Count, effectOf, openDeeds, partIn } from "./rules.ts";
import { type Finding, findingsOf, readableTask, type Task } from "./task.ts";

type Whole = z.input<typeof coachingRoutes.readCoachingTask.answer>;

/** A task whole: what is to be learnt, how far it is, and what has changed since. */
export async function readCoachingTask(tx: Tx, reader: Staff, id: string): Promise<Whole> {
  const task = await readableTask(tx, reader, id);
  const row = await coachingTasks(tx).where("task.id", "=", id).executeTakeFirstOrThrow();
  const [head] = await presentTasks(tx, [row]);
  return {
    ...head!,
    ...learningOf(task),
    talk:
      task.talk_words && task.talked_at ? { words: task.talk_words, at: task.talked_at.toISOString() } : null,
    acknowledgement: task.acknowledged_at
      ? { words: task.answer_words, at: task.acknowledged_at.toISOString() }
      : null,
    recheckSize: task.recheck_size,
    evaluator: await evaluatorOf(tx, task),
    cancelWords: task.cancel_words,
    effects: await effectsOf(tx, task),
    history: await historyOf(tx, id),
    open: openDeeds(task, partIn(task, reader)),
  };
}

function learningOf(task: Task): Pick<Whole, "lesson" | "exercise"> {
  const lesson = task.lesson as Omit<Whole["lesson"], "readAt">;
  return {
    lesson: { ...lesson, readAt: task.lesson_read_at?.toISOString() ?? null },
    exercise: {
      kind: task.exercise_kind as "quiz" | "written",
      quizCode: task.quiz_code,
      words: task.exercise_words,
      answer: task.exercise_answer,
      answeredAt: task.answered_at?.toISOString() ?? null,
      passedAt: task.passed_at?.toISOString() ?? null,
    },
  };
}

async function evaluatorOf(tx: Tx, { evaluator_id }: Task): Promise<Whole["evaluator"]> {
  if (!evaluator_id) return null;
  return tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("id", "=", evaluator_id)
    .executeTakeFirstOrThrow();
}

async function effectsOf(tx: Tx, task: Task): Promise<Whole["effects"]> {
  const effects: Whole["effects"] = [];
  for (const finding of await findingsOf(tx, task.id)) {
    const before = { total: finding.before_total, broken: finding.before_broken };
    const after = await seenSince(tx, task, finding);
    const others = await othersBetween(tx, task, finding);
    effects.push({
      source: finding.source as "rule" | "criterion",
      code: finding.code,
      label: { zh: finding.label_zh, en: finding.label_en },
      conversationId: finding.conversation_id,
      complaintNumber: await numberOf(tx, finding),
      effect: {
        before: shareOf(before),
        after: shareOf(after),
        ...effectOf(before, after),
        others: { before: shareOf(others.before), after: shareOf(others.after) },
      },
    });
  }
  return effects;
}

function shareOf({ total, broken }: Count) {
  return { total, broken, rate: total > 0 ? broken / total : null };
}

async function numberOf(tx: Tx, { conversation_id }: Finding): Promise<string | null> {
  if (!conversation_id) return null;
  const { number } = await tx
    .selectFrom("conversation")
    .innerJoin("complaint", "complaint.id", "conversation.complaint_id")
    .select("complaint.number")
    .where("conversation.id", "=", conversation_id)
    .executeTakeFirstOrThrow();
  return number;
}

const mostDeeds = 200;

async function historyOf(tx: Tx, taskId: string): Promise<Whole["history"]> {
  const rows = await tx
    .selectFrom("coaching_deed as deed")
    .leftJoin("staff", "staff.id", "deed.staff_id")
    .select(["deed.deed", "deed.words", "deed.at", "deed.staff_id", "staff.name"])
    .where("task_id", "=", taskId)
    .orderBy("deed.at")
    .orderBy("deed.id")
    .limit(mostDeeds)
    .execute();
  return rows.map(({ deed, words, at, staff_id, name }) => ({
    deed,
    words,
    by: staff_id && name ? { id: staff_id, name } : null,
    at: at.toISOString(),
  }));
}
