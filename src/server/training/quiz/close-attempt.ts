import { type Tx, withTenant } from "../../db/database.ts";
import { addJob } from "../../jobs/add-job.ts";
import { quizOf } from "../../teaching/quizzes.ts";
import { awardMarks } from "../certificates/award-marks.ts";
import { completeCourses } from "../courses/complete-courses.ts";
import { type Attempt, toAttempt } from "./attempt.ts";
import { scoreAnswers } from "./score.ts";

/** Counts what was saved. A passed quiz completes the courses that wait for it and earns the marks it stands for. */
export async function closeAttempt(tx: Tx, attempt: Attempt): Promise<{ points: number; isPassed: boolean }> {
  const quiz = await quizOf(tx, attempt.quiz_code, attempt.quiz_version);
  const scored = scoreAnswers(quiz, attempt.drawn, attempt.answers);
  const points = scored.reduce((sum, answer) => sum + answer.points, 0);
  const isPassed = points >= quiz.passPoints;
  const isTimedOut = tx.now >= attempt.closes_at;
  await tx
    .updateTable("quiz_attempt")
    .set({
      submitted_at: isTimedOut ? attempt.closes_at : tx.now,
      is_timed_out: isTimedOut,
      points,
      is_passed: isPassed,
    })
    .where("id", "=", attempt.id)
    .execute();
  await tx
    .insertInto("quiz_answer")
    .values(
      scored.map(({ code, chosen, points: earned, mostPoints }) => ({
        attempt_id: attempt.id,
        question_code: code,
        chosen,
        points: earned,
        most_points: mostPoints,
      })),
    )
    .execute();
  if (!isPassed) return { points, isPassed };
  await completeCourses(tx, attempt.staff_id);
  await awardMarks(tx, attempt.staff_id);
  await addJob(tx, "quiz_passed", { staffId: attempt.staff_id, quizCode: attempt.quiz_code });
  return { points, isPassed };
}

/** Time is over and nobody handed it in: what was saved counts. */
export async function closeOverdue({
  tenantId,
  attemptId,
}: {
  tenantId: string;
  attemptId: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const row = await tx
      .selectFrom("quiz_attempt")
      .selectAll()
      .where("id", "=", attemptId)
      .where("submitted_at", "is", null)
      .where("closes_at", "<=", tx.now)
      .forUpdate()
      .executeTakeFirst();
    if (row) await closeAttempt(tx, toAttempt(row));
  });
}
