import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { allCourses } from "../../teaching/courses.ts";
import { allQuizzes } from "../../teaching/quizzes.ts";
import type { Course } from "../../teaching/teaching-pack.ts";
import { refuseStale } from "../../teaching/versions.ts";

type Saved = { course: Course; isUsed: boolean; seenVersion: number };

/** A new version of a course. Whoever is on an earlier one finishes that. */
export async function saveCourse(actor: Staff, { course, isUsed, seenVersion }: Saved) {
  return inTransaction(actor, async (tx) => {
    await refuseUnknownQuiz(tx, course.quizCode, "/course/quizCode");
    refuseStale(
      (await allCourses(tx)).find(({ content }) => content.code === course.code),
      seenVersion,
    );
    const version = seenVersion + 1;
    await tx
      .insertInto("course_version")
      .values({
        code: course.code,
        version,
        course: JSON.stringify(course),
        is_used: isUsed,
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "course_saved", { code: course.code, version, isUsed });
    return { code: course.code, version };
  });
}

export async function refuseUnknownQuiz(tx: Tx, quizCode: string | null, at: string): Promise<void> {
  if (!quizCode) return;
  const isKnown = (await allQuizzes(tx)).some(({ content, isUsed }) => isUsed && content.code === quizCode);
  if (isKnown) return;
  throw new Invalid(
    "quiz_unknown",
    { zh: "没有这份测验，或它已停用。", en: "There is no such quiz, or it is no longer used." },
    { fields: [{ at, code: "quiz_unknown" }] },
  );
}
