import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { awardMarks } from "../certificates/award-marks.ts";
import { completeCourses } from "./complete-courses.ts";
import { ownAssignment } from "./read-my-course.ts";

/** The learner has read a lesson; the last one completes a course that has no quiz. */
export async function readLesson(actor: Staff, id: string, { lesson }: { lesson: number }) {
  return inTransaction(actor, async (tx) => {
    const before = await ownAssignment(tx, actor.id, id);
    if (lesson >= before.lesson_count) throw noSuchLesson();
    await tx
      .insertInto("lesson_read")
      .values({ assignment_id: id, lesson, read_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await completeCourses(tx, actor.id);
    await awardMarks(tx, actor.id);
    const after = await ownAssignment(tx, actor.id, id);
    return { lessonsRead: after.lessonsRead ?? 0, isCompleted: after.completed_at !== null };
  });
}

function noSuchLesson(): Invalid {
  return new Invalid(
    "lesson_unknown",
    { zh: "这门课程没有这一节。", en: "The course has no such lesson." },
    { fields: [{ at: "/lesson", code: "not_valid" }] },
  );
}
