import type { z } from "zod";
import type { coachingRoutes } from "../../../shared/api/coaching-routes.ts";
import { type Role, roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Forbidden, Invalid } from "../../refusals.ts";
import { usedCourse } from "../../teaching/courses.ts";
import { usedQuiz } from "../../teaching/quizzes.ts";
import { labelOf } from "./label-of.ts";
import { answersForAll } from "./rules.ts";
import { countOf, lastSeen } from "./seen.ts";
import { keepDeed, type TaskReceipt } from "./task.ts";

type Wanted = z.output<typeof coachingRoutes.startCoaching.body>;

/** How many earlier conversations "before" looks at for each one that "after" will: many, so that a bad week counts less. */
const beforeTimes = 3;

/** Makes a task of findings. How often each went wrong before is counted now, by the same rule as after the talk. */
export async function startCoaching(actor: Staff, wanted: Wanted): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    await refuseUnfitPeople(tx, actor, wanted);
    refuseUnfit(wanted, tx.now);
    await refuseUnknownTeaching(tx, wanted);
    const id = newId();
    const { exercise } = wanted;
    await tx
      .insertInto("coaching_task")
      .values({
        id,
        staff_id: wanted.staffId,
        coach_id: wanted.coachId,
        title: wanted.title,
        aim: wanted.aim,
        state: "learning",
        due_at: wanted.dueAt,
        lesson: JSON.stringify(wanted.lesson),
        exercise_kind: exercise.kind,
        quiz_code: exercise.kind === "quiz" ? exercise.quizCode : null,
        exercise_words: exercise.kind === "written" ? exercise.words : null,
        recheck_size: wanted.recheckSize,
        evaluator_id: wanted.evaluatorId,
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    await keepFindings(tx, id, wanted);
    await keepDeed(tx, id, { deed: "started", by: actor.id });
    return { id, version: 1, state: "learning" };
  });
}

async function keepFindings(
  tx: Tx,
  taskId: string,
  { findings, staffId, recheckSize }: Wanted,
): Promise<void> {
  for (const [position, finding] of findings.entries()) {
    const label = await labelOf(tx, finding, `/findings/${position}/code`);
    const before = countOf(await lastSeen(tx, staffId, finding, tx.now, recheckSize * beforeTimes));
    await tx
      .insertInto("coaching_finding")
      .values({
        task_id: taskId,
        position,
        source: finding.source,
        scorecard_code: finding.scorecardCode,
        code: finding.code,
        label_zh: label.zh,
        label_en: label.en,
        conversation_id: await conversationOf(
          tx,
          finding.conversationId,
          `/findings/${position}/conversationId`,
        ),
        before_total: before.total,
        before_broken: before.broken,
      })
      .execute();
  }
}

async function conversationOf(tx: Tx, id: string | null, at: string): Promise<string | null> {
  if (!id) return null;
  const row = await tx.selectFrom("conversation").select("id").where("id", "=", id).executeTakeFirst();
  if (row) return row.id;
  throw unfit(at);
}

async function refuseUnfitPeople(
  tx: Tx,
  actor: Staff,
  { staffId, coachId, evaluatorId }: Wanted,
): Promise<void> {
  if (coachId !== actor.id && !answersForAll(actor)) throw othersCoach();
  const ids = [staffId, coachId, ...(evaluatorId ? [evaluatorId] : [])];
  const people = await tx
    .selectFrom("staff")
    .select(["id", "role"])
    .where("id", "in", ids)
    .where("is_active", "=", true)
    .execute();
  const roleOf = (id: string) => people.find((each) => each.id === id)?.role as Role | undefined;
  if (!roleOf(staffId)) throw unfit("/staffId");
  const coachRole = roleOf(coachId);
  if (!coachRole || coachId === staffId || !roleMay(coachRole, "quality.coach")) throw unfit("/coachId");
  if (!evaluatorId) return;
  const evaluatorRole = roleOf(evaluatorId);
  if (!evaluatorRole || evaluatorId === staffId || !roleMay(evaluatorRole, "quality.evaluate"))
    throw unfit("/evaluatorId");
}

function refuseUnfit({ findings, evaluatorId, dueAt }: Wanted, now: Date): void {
  if (new Date(dueAt) <= now) throw unfit("/dueAt");
  const keys = findings.map(({ source, code, scorecardCode }) => `${source} ${scorecardCode ?? ""} ${code}`);
  const repeated = keys.findIndex((key, at) => keys.indexOf(key) < at);
  if (repeated >= 0) throw unfit(`/findings/${repeated}/code`, "repeated");
  const loose = findings.findIndex(
    ({ source, scorecardCode }) => (source === "criterion") !== (scorecardCode !== null),
  );
  if (loose >= 0) throw unfit(`/findings/${loose}/scorecardCode`);
  // What a machine cannot see must be judged by somebody, or the task would never end.
  if (findings.some(({ source }) => source === "criterion") && !evaluatorId)
    throw unfit("/evaluatorId", "missing");
}

async function refuseUnknownTeaching(tx: Tx, { lesson, exercise }: Wanted): Promise<void> {
  if (lesson.kind === "course" && !lesson.courseCode) throw unfit("/lesson/courseCode", "missing");
  if (lesson.kind !== "course" && !lesson.body && !lesson.path) throw unfit("/lesson/body", "missing");
  if (lesson.courseCode) await usedCourse(tx, lesson.courseCode);
  if (exercise.kind === "quiz") await usedQuiz(tx, exercise.quizCode);
}

function unfit(at: string, code = "not_valid"): Invalid {
  return new Invalid(
    "coaching_not_valid",
    {
      zh: "这项辅导还不完整，请按标出的地方修改。",
      en: "This coaching is not complete yet. Please mend what is marked.",
    },
    { fields: [{ at, code }] },
  );
}

function othersCoach(): Forbidden {
  return new Forbidden("coach_is_another", {
    zh: "只能由自己担任辅导人；要请别的同事辅导，请由主管或质量经理发起。",
    en: "You can only be the coach yourself. A supervisor or quality manager names others.",
  });
}
