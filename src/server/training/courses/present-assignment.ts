import type { z } from "zod";
import type { assignment } from "../../../shared/api/training-fields.ts";
import type { Tx } from "../../db/database.ts";
import { courseOf } from "../../teaching/courses.ts";

export type ShownAssignment = z.input<typeof assignment>;
type Row = Awaited<ReturnType<ReturnType<typeof assignments>["execute"]>>[number];

/** Assignments with their learner and how many lessons are read. */
export function assignments(tx: Tx) {
  return tx
    .selectFrom("course_assignment as assigned")
    .innerJoin("staff", "staff.id", "assigned.staff_id")
    .selectAll("assigned")
    .select("staff.name as staffName")
    .select(({ selectFrom }) =>
      selectFrom("lesson_read")
        .select(({ fn }) => fn.countAll<number>().as("read"))
        .whereRef("lesson_read.assignment_id", "=", "assigned.id")
        .as("lessonsRead"),
    );
}

export async function presentAssignment(tx: Tx, row: Row): Promise<ShownAssignment> {
  const course = await courseOf(tx, row.course_code, row.course_version);
  return {
    id: row.id,
    courseCode: row.course_code,
    title: course.title,
    staff: { id: row.staff_id, name: row.staffName },
    dueAt: row.due_at.toISOString(),
    isLate: (row.completed_at ?? tx.now) > row.due_at,
    assignedAt: row.assigned_at.toISOString(),
    lessons: row.lesson_count,
    lessonsRead: row.lessonsRead ?? 0,
    quizCode: row.quiz_code,
    completedAt: row.completed_at?.toISOString() ?? null,
  };
}

export async function presentAssignments(tx: Tx, rows: Row[]): Promise<ShownAssignment[]> {
  const shown: ShownAssignment[] = [];
  for (const row of rows) shown.push(await presentAssignment(tx, row));
  return shown;
}
