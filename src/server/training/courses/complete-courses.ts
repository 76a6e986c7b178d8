import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** Ends every course of somebody whose lessons are all read and whose quiz, where it has one, was passed since. */
export async function completeCourses(tx: Tx, staffId: string): Promise<void> {
  await sql`
    UPDATE course_assignment assigned SET completed_at = ${tx.now}
    WHERE assigned.staff_id = ${staffId} AND assigned.completed_at IS NULL
      AND (SELECT count(*) FROM lesson_read WHERE lesson_read.assignment_id = assigned.id) >= assigned.lesson_count
      AND (assigned.quiz_code IS NULL OR EXISTS (
        SELECT FROM quiz_attempt WHERE quiz_attempt.staff_id = assigned.staff_id
          AND quiz_attempt.quiz_code = assigned.quiz_code AND quiz_attempt.is_passed
          AND quiz_attempt.submitted_at >= assigned.assigned_at))`.execute(tx);
}
