import type { Selectable, Updateable } from "kysely";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { CoachingFinding, CoachingTask } from "../../db/tables.gen.ts";
import { NotFound, NotPossibleNow } from "../../refusals.ts";
import { type CoachingDeed, type CoachingState, openDeeds, partIn } from "./rules.ts";

export type Task = Omit<Selectable<CoachingTask>, "state"> & { state: CoachingState };
export type Finding = Selectable<CoachingFinding>;
export type TaskReceipt = { id: string; version: number; state: CoachingState };

/** A task for a reader who has a part in it; for everybody else there is none. */
export async function readableTask(tx: Tx, reader: Staff, id: string): Promise<Task> {
  return seenBy(
    reader,
    await tx.selectFrom("coaching_task").selectAll().where("id", "=", id).executeTakeFirst(),
  );
}

/** The only way to change a task: locked, by somebody who may do this now, who saw it as it is. */
export async function accessTask(
  tx: Tx,
  actor: Staff,
  id: string,
  deed: CoachingDeed,
  version?: number,
): Promise<Task> {
  const row = await tx
    .selectFrom("coaching_task")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  const task = seenBy(actor, row);
  if (!openDeeds(task, partIn(task, actor)).includes(deed)) throw notNow(deed, task.state);
  if (version !== undefined && version !== task.version) throw stale(version, task.version);
  return task;
}

/** Writes what changed and keeps who did it, in words where there are some. `by` null: the house itself. */
export async function changeTask(
  tx: Tx,
  task: Task,
  changes: Updateable<CoachingTask> & { state?: CoachingState },
  { deed, by, words }: { deed: string; by: string | null; words?: string },
): Promise<TaskReceipt> {
  const { version, state } = await tx
    .updateTable("coaching_task")
    .set({ ...changes, version: task.version + 1 })
    .where("id", "=", task.id)
    .returning(["version", "state"])
    .executeTakeFirstOrThrow();
  await keepDeed(tx, task.id, { deed, by, words });
  return { id: task.id, version, state: state as CoachingState };
}

export async function keepDeed(
  tx: Tx,
  taskId: string,
  { deed, by, words }: { deed: string; by: string | null; words?: string },
): Promise<void> {
  await tx
    .insertInto("coaching_deed")
    .values({ id: newId(), task_id: taskId, deed, staff_id: by, words: words ?? null, at: tx.now })
    .execute();
}

export function findingsOf(tx: Tx, taskId: string): Promise<Finding[]> {
  return tx
    .selectFrom("coaching_finding")
    .selectAll()
    .where("task_id", "=", taskId)
    .orderBy("position")
    .execute();
}

function seenBy(reader: Staff, row: Selectable<CoachingTask> | undefined): Task {
  const task = row && { ...row, state: row.state as CoachingState };
  if (task && partIn(task, reader)) return task;
  throw new NotFound("coaching_not_found", {
    zh: "没有找到这项辅导，或您不是当事人。",
    en: "There is no such coaching, or you have no part in it.",
  });
}

function notNow(deed: CoachingDeed, state: CoachingState): NotPossibleNow {
  return new NotPossibleNow(
    "coaching_not_now",
    {
      zh: "这项辅导现在不能这样操作，请刷新后再看。",
      en: "This cannot be done now. Please reload the coaching.",
    },
    { deed, state },
  );
}

function stale(seenVersion: number, version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "这项辅导刚刚有变化，请看过最新情况后再操作。",
      en: "This coaching has just changed. Look at it again first.",
    },
    { seenVersion, version },
  );
}
