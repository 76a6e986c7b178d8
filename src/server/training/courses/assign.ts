import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { Course } from "../../teaching/teaching-pack.ts";
import type { Latest } from "../../teaching/versions.ts";

type Assigned = { dueAt: Date; assignedBy: string | null };

/** Gives a course to people in its present version. Who is learning it already goes on as they are. */
export async function assign(
  tx: Tx,
  { content: course, version }: Latest<Course>,
  staffIds: string[],
  { dueAt, assignedBy }: Assigned,
): Promise<number> {
  if (staffIds.length === 0) return 0;
  const rows = await tx
    .insertInto("course_assignment")
    .values(
      staffIds.map((staffId) => ({
        id: newId(),
        course_code: course.code,
        course_version: version,
        lesson_count: course.lessons.length,
        quiz_code: course.quizCode,
        staff_id: staffId,
        due_at: dueAt,
        assigned_by: assignedBy,
        assigned_at: tx.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.length;
}
