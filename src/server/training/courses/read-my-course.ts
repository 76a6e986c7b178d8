import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { courseOf } from "../../teaching/courses.ts";
import { usedQuiz } from "../../teaching/quizzes.ts";
import { attemptsLeft } from "../quiz/attempts-left.ts";
import { assignments, presentAssignment } from "./present-assignment.ts";

type Shown = z.input<typeof trainingRoutes.readMyCourse.answer>;

/** An assigned course of one's own: its lessons, and its quiz with the tries so far. */
export async function readMyCourse(tx: Tx, reader: Staff, id: string): Promise<Shown> {
  const row = await ownAssignment(tx, reader.id, id);
  const read = await tx
    .selectFrom("lesson_read")
    .select("lesson")
    .where("assignment_id", "=", id)
    .orderBy("lesson")
    .execute();
  return {
    assignment: await presentAssignment(tx, row),
    course: await courseOf(tx, row.course_code, row.course_version),
    lessonsRead: read.map(({ lesson }) => lesson),
    quiz: row.quiz_code ? await quizFor(tx, reader.id, row.quiz_code) : null,
  };
}

export async function ownAssignment(tx: Tx, staffId: string, id: string) {
  const row = await assignments(tx)
    .where("assigned.id", "=", id)
    .where("assigned.staff_id", "=", staffId)
    .executeTakeFirst();
  if (row) return row;
  throw new NotFound("assignment_not_found", {
    zh: "没有找到这门课程。",
    en: "You have no such course.",
  });
}

async function quizFor(tx: Tx, staffId: string, code: string): Promise<Shown["quiz"]> {
  const { content: quiz } = await usedQuiz(tx, code);
  const tries = await tx
    .selectFrom("quiz_attempt")
    .selectAll()
    .where("quiz_code", "=", code)
    .where("staff_id", "=", staffId)
    .orderBy("started_at", "desc")
    .limit(20)
    .execute();
  return {
    code,
    title: quiz.title,
    draws: quiz.draws,
    minutes: quiz.minutes,
    passPoints: quiz.passPoints,
    attemptsLeft: await attemptsLeft(tx, staffId, quiz),
    openAttemptId: tries.find(({ submitted_at }) => submitted_at === null)?.id ?? null,
    tries: tries.flatMap(({ id, submitted_at, points, most_points, is_passed }) =>
      submitted_at === null || points === null || is_passed === null
        ? []
        : [
            {
              id,
              submittedAt: submitted_at.toISOString(),
              points,
              mostPoints: most_points,
              isPassed: is_passed,
            },
          ],
    ),
  };
}
