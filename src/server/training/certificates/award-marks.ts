import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { allMarks, type LatestMark } from "../content/marks.ts";

const day = 86_400_000;

/**
 * Gives somebody the marks they have earned: the quiz passed lately enough, and the course, where there is one, completed.
 * One certificate for one passed attempt, however often it is looked at.
 */
export async function awardMarks(tx: Tx, staffId: string): Promise<void> {
  const marks = (await allMarks(tx)).map(({ mark }) => mark);
  const completed = new Set(await completedCourses(tx, staffId));
  for (const mark of marks) {
    if (mark.courseCode && !completed.has(mark.courseCode)) continue;
    const passed = await passedAttempt(tx, staffId, mark);
    if (passed) await award(tx, staffId, mark, passed);
  }
}

async function completedCourses(tx: Tx, staffId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("course_assignment")
    .select("course_code")
    .distinct()
    .where("staff_id", "=", staffId)
    .where("completed_at", "is not", null)
    .execute();
  return rows.map(({ course_code }) => course_code);
}

// Passed so long ago that the certificate would have expired: it earns nothing.
function passedAttempt(tx: Tx, staffId: string, mark: LatestMark["mark"]) {
  return tx
    .selectFrom("quiz_attempt")
    .select(["id", "submitted_at"])
    .where("quiz_code", "=", mark.quizCode)
    .where("staff_id", "=", staffId)
    .where("is_passed", "=", true)
    .where("submitted_at", ">", new Date(tx.now.getTime() - mark.validDays * day))
    .orderBy("submitted_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function award(
  tx: Tx,
  staffId: string,
  mark: LatestMark["mark"],
  attempt: { id: string },
): Promise<void> {
  const inForce = mark.needsSignature
    ? {}
    : { issued_at: tx.now, expires_at: new Date(tx.now.getTime() + mark.validDays * day) };
  await tx
    .insertInto("certificate")
    .values({
      id: newId(),
      mark_code: mark.code,
      staff_id: staffId,
      attempt_id: attempt.id,
      earned_at: tx.now,
      ...inForce,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "mark_code", "attempt_id"]).doNothing())
    .execute();
}
