import { sql } from "kysely";
import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import type { Tx } from "../../db/database.ts";
import { allCourses } from "../../teaching/courses.ts";
import { allQuizzes } from "../../teaching/quizzes.ts";

type Courses = z.input<typeof trainingRoutes.listCourses.answer>;
type Quizzes = z.input<typeof trainingRoutes.listQuizzes.answer>;

/** Every course, and how far people are with it. */
export async function listCourses(tx: Tx): Promise<Courses> {
  const { rows: counts } = await sql<{ code: string; assigned: number; completed: number; late: number }>`
    SELECT course_code AS code, count(*) AS assigned, count(completed_at) AS completed,
      count(*) FILTER (WHERE completed_at IS NULL AND due_at < ${tx.now}) AS late
    FROM course_assignment GROUP BY course_code`.execute(tx);
  const byCode = new Map(counts.map(({ code, ...count }) => [code, count]));
  return {
    rows: (await allCourses(tx)).map(({ content, ...known }) => ({
      course: content,
      ...known,
      ...(byCode.get(content.code) ?? { assigned: 0, completed: 0, late: 0 }),
    })),
  };
}

/** What is in use, by name. */
export async function listTeaching(tx: Tx): Promise<z.input<typeof trainingRoutes.listTeaching.answer>> {
  const named = (all: { content: { code: string; title: { zh: string; en: string } }; isUsed: boolean }[]) =>
    all.filter(({ isUsed }) => isUsed).map(({ content: { code, title } }) => ({ code, title }));
  return { courses: named(await allCourses(tx)), quizzes: named(await allQuizzes(tx)) };
}

/** Every quiz with its bank, and how often it was taken. */
export async function listQuizzes(tx: Tx): Promise<Quizzes> {
  const counts = await tx
    .selectFrom("quiz_attempt")
    .select(({ fn }) => ["quiz_code", fn.countAll<number>().as("attempts")])
    .where("submitted_at", "is not", null)
    .groupBy("quiz_code")
    .execute();
  const byCode = new Map(counts.map(({ quiz_code, attempts }) => [quiz_code, attempts]));
  return {
    rows: (await allQuizzes(tx)).map(({ content, ...known }) => ({
      quiz: content,
      ...known,
      attempts: byCode.get(content.code) ?? 0,
    })),
  };
}
