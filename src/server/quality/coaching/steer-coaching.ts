import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { finishRecheck } from "./finish-recheck.ts";
import { accessTask, changeTask, type TaskReceipt } from "./task.ts";

/** Another due day, with the reason; reminders begin anew. */
export async function moveCoachingDue(
  actor: Staff,
  id: string,
  { version, dueAt, words }: { version: number; dueAt: string; words: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "move_due", version);
    if (new Date(dueAt) <= tx.now) throw dueInThePast();
    const changes = { due_at: dueAt, reminded_at: null, climbed_at: null };
    return changeTask(tx, task, changes, { deed: "due_moved", by: actor.id, words });
  });
}

/** The coach ends the re-check with what has been seen so far; too little is called too little. */
export async function endRecheck(
  actor: Staff,
  id: string,
  { version, words }: { version: number; words: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "end_recheck", version);
    return finishRecheck(tx, task, { by: actor.id, words });
  });
}

export async function cancelCoaching(
  actor: Staff,
  id: string,
  { version, words }: { version: number; words: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "cancel", version);
    const changes = { state: "cancelled" as const, done_at: tx.now, cancel_words: words };
    return changeTask(tx, task, changes, { deed: "cancelled", by: actor.id, words });
  });
}

function dueInThePast(): Invalid {
  return new Invalid(
    "due_in_the_past",
    { zh: "期限要晚于现在。", en: "The due day must be in the future." },
    { fields: [{ at: "/dueAt", code: "not_valid" }] },
  );
}
