import type { Tx } from "../db/database.ts";
import { NotFound } from "../refusals.ts";
import { type Course, teachingPack } from "./teaching-pack.ts";
import { type Latest, withGiven } from "./versions.ts";

export async function allCourses(tx: Tx): Promise<Latest<Course>[]> {
  const rows = await tx
    .selectFrom("course_version")
    .distinctOn("code")
    .select(["version", "course", "is_used"])
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  return withGiven(
    teachingPack().courses,
    rows.map((row) => ({ content: row.course as Course, version: row.version, isUsed: row.is_used })),
  );
}

/** A course that can be assigned now. */
export async function usedCourse(tx: Tx, code: string): Promise<Latest<Course>> {
  const found = (await allCourses(tx)).find(({ content, isUsed }) => isUsed && content.code === code);
  if (found) return found;
  throw new NotFound("course_not_found", {
    zh: "没有这门课程，或它已停用。",
    en: "There is no such course, or it is no longer used.",
  });
}

/** A course as it was assigned. */
export async function courseOf(tx: Tx, code: string, version: number): Promise<Course> {
  if (version === 0) return givenCourse(code);
  const row = await tx
    .selectFrom("course_version")
    .select("course")
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return row.course as Course;
}

function givenCourse(code: string): Course {
  const course = teachingPack().courses.find((each) => each.code === code);
  if (!course) throw new Error(`the product has no course ${code}`);
  return course;
}
