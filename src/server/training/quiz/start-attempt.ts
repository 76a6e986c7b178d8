import { randomUUID } from "node:crypto";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { usedQuiz } from "../../teaching/quizzes.ts";
import { toAttempt } from "./attempt.ts";
import { attemptsLeft } from "./attempts-left.ts";
import { closeAttempt } from "./close-attempt.ts";
import { drawQuestions } from "./draw-questions.ts";
import { mostPointsOf } from "./score.ts";

/** Begins a quiz: its questions are drawn and its time runs. An attempt that is open is gone on with. */
export async function startAttempt(
  actor: Staff,
  { quizCode }: { quizCode: string },
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const open = await openAttempt(tx, actor.id, quizCode);
    if (open) return { id: open };
    const { content: quiz, version } = await usedQuiz(tx, quizCode);
    await refuseUnread(tx, actor.id, quizCode);
    if ((await attemptsLeft(tx, actor.id, quiz)) === 0) throw noneLeft();

    const [id, seed] = [newId(), randomUUID()];
    const drawn = drawQuestions(quiz, seed);
    const closesAt = new Date(tx.now.getTime() + quiz.minutes * 60_000);
    await tx
      .insertInto("quiz_attempt")
      .values({
        id,
        quiz_code: quizCode,
        quiz_version: version,
        staff_id: actor.id,
        seed,
        drawn: JSON.stringify(drawn),
        answers: "{}",
        started_at: tx.now,
        closes_at: closesAt,
        most_points: mostPointsOf(quiz, drawn),
      })
      .execute();
    await addJob(tx, "close_attempt", { attemptId: id }, { runAt: closesAt, key: `attempt:${id}` });
    return { id };
  });
}

async function openAttempt(tx: Tx, staffId: string, quizCode: string): Promise<string | null> {
  const row = await tx
    .selectFrom("quiz_attempt")
    .selectAll()
    .where("quiz_code", "=", quizCode)
    .where("staff_id", "=", staffId)
    .where("submitted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  if (tx.now < row.closes_at) return row.id;
  await closeAttempt(tx, toAttempt(row));
  return null;
}

/** The lessons come before the quiz. */
async function refuseUnread(tx: Tx, staffId: string, quizCode: string): Promise<void> {
  const unread = await tx
    .selectFrom("course_assignment")
    .select("id")
    .where("staff_id", "=", staffId)
    .where("quiz_code", "=", quizCode)
    .where("completed_at", "is", null)
    .where(({ eb, selectFrom }) =>
      eb(
        selectFrom("lesson_read")
          .select(({ fn }) => fn.countAll<number>().as("read"))
          .whereRef("assignment_id", "=", "course_assignment.id"),
        "<",
        eb.ref("course_assignment.lesson_count"),
      ),
    )
    .executeTakeFirst();
  if (!unread) return;
  throw new NotPossibleNow("lessons_unread", {
    zh: "请先读完这门课程的全部小节，再参加测验。",
    en: "Please read all lessons of the course first.",
  });
}

function noneLeft(): NotPossibleNow {
  return new NotPossibleNow("no_attempts_left", {
    zh: "这份测验的次数已用完。需要再考，请联系培训师。",
    en: "You have no tries left for this quiz. A trainer can grant one more.",
  });
}
