import type { z } from "zod";
import type { coachingRoutes } from "../../../shared/api/coaching-routes.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { coachingTasks, presentTasks, type ShownTask } from "./present-task.ts";
import { answersForAll } from "./rules.ts";

type Filter = z.output<typeof coachingRoutes.listCoachingTasks.query>;

/** The coaching somebody answers for: a coach's own, everybody's for who leads. Never one's own as the coached. */
export async function listCoachingTasks(
  tx: Tx,
  reader: Staff,
  filter: Filter,
): Promise<{ rows: ShownTask[]; next: string | null }> {
  const { state, after, limit, staffId } = filter;
  const isDone = state === "done";
  const column = isDone ? "task.done_at" : "task.due_at";
  const found = await coachingTasks(tx)
    .where("task.staff_id", "<>", reader.id)
    .$if(!answersForAll(reader), (query) => query.where("task.coach_id", "=", reader.id))
    .$if(staffId !== undefined, (query) => query.where("task.staff_id", "=", staffId!))
    .where("task.done_at", isDone ? "is not" : "is", null)
    .$if(state === "late", (query) =>
      query.where("task.due_at", "<", tx.now).where("task.state", "<>", "rechecking"),
    )
    .where(behindCursor(after, [column, "task.id"], isDone ? "<" : ">"))
    .orderBy(column, isDone ? "desc" : "asc")
    .orderBy("task.id", isDone ? "desc" : "asc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: await presentTasks(tx, rows),
    next: last ? cursorOf(last.done_at ?? last.due_at, last.id) : null,
  };
}

const mostOwn = 100;

/** One's own, what is open first. */
export async function listMyCoaching(tx: Tx, reader: Staff): Promise<{ rows: ShownTask[] }> {
  const rows = await coachingTasks(tx)
    .where("task.staff_id", "=", reader.id)
    .orderBy("task.done_at", (order) => order.desc().nullsFirst())
    .orderBy("task.due_at")
    .limit(mostOwn)
    .execute();
  return { rows: await presentTasks(tx, rows) };
}
