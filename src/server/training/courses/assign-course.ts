import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { usedCourse } from "../../teaching/courses.ts";
import { assign } from "./assign.ts";

type Wanted = { courseCode: string; staffIds: string[]; dueAt: string };

/** A trainer gives a course to people by name, until a day. */
export async function assignCourse(actor: Staff, { courseCode, staffIds, dueAt }: Wanted) {
  return inTransaction(actor, async (tx) => {
    const course = await usedCourse(tx, courseCode);
    refusePast(dueAt, tx.now);
    await refuseAbsent(tx, staffIds);
    const assigned = await assign(tx, course, staffIds, { dueAt: new Date(dueAt), assignedBy: actor.id });
    await recordSetting(tx, actor, "course_assigned", { courseCode, staffIds, dueAt });
    return { assigned };
  });
}

function refusePast(dueAt: string, now: Date): void {
  if (new Date(dueAt) > now) return;
  throw new Invalid(
    "due_in_the_past",
    { zh: "期限要晚于现在。", en: "The due day must be in the future." },
    { fields: [{ at: "/dueAt", code: "not_valid" }] },
  );
}

async function refuseAbsent(tx: Tx, staffIds: string[]): Promise<void> {
  const wanted = new Set(staffIds);
  const present = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "in", [...wanted])
    .where("is_active", "=", true)
    .execute();
  if (present.length === wanted.size) return;
  throw new Invalid(
    "staff_unknown",
    { zh: "名单里有不在职的同事。", en: "Somebody on the list does not work here." },
    { fields: [{ at: "/staffIds", code: "not_valid" }] },
  );
}
