import type { Customer, Staff } from "../actor.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { indexWords } from "../complaint/index-words.ts";
import { keepNote } from "../correspondence/keep-note.ts";
import { writeMessage } from "../correspondence/write-message.ts";
import type { Tx } from "../db/database.ts";

/** Where words were kept: in the conversation or in a note, with their digest. */
export type KeptWords = { messageId?: string; noteId?: string; digest: string };

/**
 * Keeps what goes with a deed: a customer's own words in the conversation, what staff heard or think in a note.
 * What is returned goes into the event.
 */
export async function keepWords(
  tx: Tx,
  actor: Staff | Customer,
  complaint: Complaint,
  words: string | undefined,
): Promise<{ words?: KeptWords }> {
  if (!words) return {};
  if (actor.kind === "staff") return { words: await keepNote(tx, actor, complaint.id, words) };

  await indexWords(tx, complaint.id, [words]);
  const message = { direction: "in", kind: "message", body: words, channel: "portal" } as const;
  return { words: await writeMessage(tx, actor, complaint.id, message) };
}
