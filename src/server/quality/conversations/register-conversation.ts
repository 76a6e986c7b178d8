import { type Tx, withTenant } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { type ConversationFacts, conversationFacts } from "./conversation-facts.ts";
import { readChapter } from "./read-chapter.ts";

/** A chapter has ended: it becomes a conversation that can be inspected, sampled and compared. Safe to run twice. */
export async function registerEnded(happened: { tenantId: string; stream: string }): Promise<void> {
  await withTenant(happened.tenantId, (tx) => registerConversation(tx, happened.stream));
}

/** The conversation's id, the same when it was registered before; null while the chapter goes on. */
export async function registerConversation(tx: Tx, complaintId: string): Promise<string | null> {
  const chapter = await readChapter(tx, complaintId);
  if (!chapter) return null;
  return keepConversation(tx, complaintId, conversationFacts(chapter));
}

async function keepConversation(tx: Tx, complaintId: string, facts: ConversationFacts): Promise<string> {
  const { id } = await tx
    .insertInto("conversation")
    .values({ id: newId(), complaint_id: complaintId, ...facts })
    // A conversation that stands is not changed; only its id is wanted.
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "complaint_id", "chapter"])
        .doUpdateSet(({ ref }) => ({ chapter: ref("conversation.chapter") })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
