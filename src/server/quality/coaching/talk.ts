import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { accessTask, changeTask, keepDeed, type TaskReceipt } from "./task.ts";

/** The coach notes what was talked about; it counts once the colleague has confirmed it. */
export async function noteTalk(
  actor: Staff,
  id: string,
  { version, words }: { version: number; words: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "note_talk", version);
    const changes = { state: "acknowledging" as const, talk_words: words, talked_at: tx.now };
    return changeTask(tx, task, changes, { deed: "talk_noted", by: actor.id, words });
  });
}

/** The colleague confirms the talk, with words of their own where they see it otherwise. From now on is the re-check. */
export async function acknowledgeTalk(
  actor: Staff,
  id: string,
  { version, words }: { version: number; words?: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "acknowledge", version);
    const changes = { state: "rechecking" as const, acknowledged_at: tx.now, answer_words: words ?? null };
    return changeTask(tx, task, changes, { deed: "talk_acknowledged", by: actor.id, words });
  });
}

/** A word from one to the other, at any time. */
export async function replyToCoaching(
  actor: Staff,
  id: string,
  { words }: { words: string },
): Promise<TaskReceipt> {
  return inTransaction(actor, async (tx) => {
    const task = await accessTask(tx, actor, id, "reply");
    await keepDeed(tx, id, { deed: "replied", by: actor.id, words });
    return { id, version: task.version, state: task.state };
  });
}
