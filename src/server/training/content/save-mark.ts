import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { allCourses } from "../../teaching/courses.ts";
import type { Mark } from "../../teaching/teaching-pack.ts";
import { refuseStale } from "../../teaching/versions.ts";
import { standardTaxonomy } from "../../text/taxonomy.ts";
import { allMarks, type MarkNeed } from "./marks.ts";
import { refuseUnknownQuiz } from "./save-course.ts";

type Saved = { mark: Mark; need: MarkNeed; seenVersion: number };

/** How a mark is earned from now on, and which cases ask for it. Certificates that stand keep their day. */
export async function saveMark(actor: Staff, { mark, need, seenVersion }: Saved) {
  refuseUnknownCategory(need);
  return inTransaction(actor, async (tx) => {
    await refuseUnknownQuiz(tx, mark.quizCode, "/mark/quizCode");
    await refuseUnknownCourse(tx, mark.courseCode);
    refuseStale(
      (await allMarks(tx)).find((each) => each.mark.code === mark.code),
      seenVersion,
    );
    const version = seenVersion + 1;
    await tx
      .insertInto("mark_version")
      .values({
        code: mark.code,
        version,
        mark: JSON.stringify(mark),
        severities: need.severities,
        categories: need.categories,
        for_regulator: need.forRegulator,
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "mark_saved", { code: mark.code, version, ...need });
    return { code: mark.code, version };
  });
}

function refuseUnknownCategory({ categories }: MarkNeed): void {
  const known = standardTaxonomy().categories.map(({ code }) => code);
  if (categories.every((code) => known.includes(code))) return;
  throw new Invalid(
    "category_unknown",
    { zh: "里面有不认识的分类。", en: "It names a category that does not exist." },
    { fields: [{ at: "/need/categories", code: "category_unknown" }] },
  );
}

async function refuseUnknownCourse(tx: Tx, courseCode: string | null): Promise<void> {
  if (!courseCode) return;
  const isKnown = (await allCourses(tx)).some(({ content, isUsed }) => isUsed && content.code === courseCode);
  if (isKnown) return;
  throw new Invalid(
    "course_unknown",
    { zh: "没有这门课程，或它已停用。", en: "There is no such course, or it is no longer used." },
    { fields: [{ at: "/mark/courseCode", code: "course_unknown" }] },
  );
}
