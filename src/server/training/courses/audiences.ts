import type { Role } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { allCourses, usedCourse } from "../../teaching/courses.ts";
import type { Course } from "../../teaching/teaching-pack.ts";
import type { Latest } from "../../teaching/versions.ts";
import { assign } from "./assign.ts";

type Audience = { courseCode: string; role: Role; dueDays: number; isUsed: boolean };

/** Everybody of a role learns a course, newcomers from the day they come; or no longer. */
export async function saveAudience(actor: Staff, audience: Audience): Promise<{ assigned: number }> {
  return inTransaction(actor, async (tx) => {
    const { courseCode, role, dueDays, isUsed } = audience;
    const course = await usedCourse(tx, courseCode);
    const values = { due_days: dueDays, is_used: isUsed, made_by: actor.id, made_at: tx.now };
    await tx
      .insertInto("course_audience")
      .values({ course_code: courseCode, role, ...values })
      .onConflict((conflict) => conflict.columns(["tenant_id", "course_code", "role"]).doUpdateSet(values))
      .execute();
    await recordSetting(tx, actor, "course_audience_saved", audience);
    return { assigned: isUsed ? await assignAudience(tx, course, role, dueDays) : 0 };
  });
}

export async function listAudiences(tx: Tx): Promise<{ rows: Audience[] }> {
  const rows = await tx
    .selectFrom("course_audience")
    .selectAll()
    .orderBy("course_code")
    .orderBy("role")
    .execute();
  return {
    rows: rows.map((row) => ({
      courseCode: row.course_code,
      role: row.role as Role,
      dueDays: row.due_days,
      isUsed: row.is_used,
    })),
  };
}

/** Newcomers, and whoever changed into a role, get its courses. Done again, it assigns nothing twice. */
export async function assignAudiences(tx: Tx): Promise<void> {
  const audiences = (await listAudiences(tx)).rows.filter(({ isUsed }) => isUsed);
  if (audiences.length === 0) return;
  const courses = new Map((await allCourses(tx)).map((course) => [course.content.code, course]));
  for (const { courseCode, role, dueDays } of audiences) {
    const course = courses.get(courseCode);
    if (course?.isUsed) await assignAudience(tx, course, role, dueDays);
  }
}

const day = 86_400_000;

// Who has completed the course once has it: a new version is assigned by name.
async function assignAudience(tx: Tx, course: Latest<Course>, role: Role, dueDays: number): Promise<number> {
  const people = await tx
    .selectFrom("staff")
    .select("id")
    .where("role", "=", role)
    .where("is_active", "=", true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("course_assignment")
            .select("course_assignment.id")
            .whereRef("course_assignment.staff_id", "=", "staff.id")
            .where("course_code", "=", course.content.code),
        ),
      ),
    )
    .execute();
  const dueAt = new Date(tx.now.getTime() + dueDays * day);
  return assign(
    tx,
    course,
    people.map(({ id }) => id),
    { dueAt, assignedBy: null },
  );
}
