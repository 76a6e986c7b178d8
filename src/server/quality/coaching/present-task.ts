import type { z } from "zod";
import type { coachingTask } from "../../../shared/api/coaching-routes.ts";
import type { Tx } from "../../db/database.ts";

export type ShownTask = z.input<typeof coachingTask>;
type Row = Awaited<ReturnType<ReturnType<typeof coachingTasks>["execute"]>>[number];

export function coachingTasks(tx: Tx) {
  return tx
    .selectFrom("coaching_task as task")
    .innerJoin("staff", "staff.id", "task.staff_id")
    .innerJoin("staff as coach", "coach.id", "task.coach_id")
    .selectAll("task")
    .select(["staff.name as staffName", "coach.name as coachName"]);
}

export async function presentTasks(tx: Tx, rows: Row[]): Promise<ShownTask[]> {
  if (rows.length === 0) return [];
  const findings = await tx
    .selectFrom("coaching_finding")
    .select(["task_id", "source", "code", "label_zh", "label_en"])
    .where(
      "task_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    ...presentHead(row, tx.now),
    findings: findings
      .filter(({ task_id }) => task_id === row.id)
      .map(({ source, code, label_zh, label_en }) => ({
        source: source as "rule" | "criterion",
        code,
        label: { zh: label_zh, en: label_en },
      })),
  }));
}

function presentHead(row: Row, now: Date): Omit<ShownTask, "findings"> {
  return {
    id: row.id,
    version: row.version,
    staff: { id: row.staff_id, name: row.staffName },
    coach: { id: row.coach_id, name: row.coachName },
    title: row.title,
    aim: row.aim,
    state: row.state as ShownTask["state"],
    madeAt: row.made_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    isLate: isLate(row, now),
    remindedAt: row.reminded_at?.toISOString() ?? null,
    climbedAt: row.climbed_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
  };
}

function isLate({ state, due_at }: Row, now: Date): boolean {
  return ["learning", "talking", "acknowledging"].includes(state) && due_at < now;
}
