import { withTenant } from "../../db/database.ts";
import { registerConversation } from "../conversations/register-conversation.ts";
import { inspectBatch } from "./inspect-batch.ts";

/** A chapter has ended: it becomes a conversation and is inspected at once. Safe to run twice. */
export async function inspectEnded(happened: { tenantId: string; stream: string }): Promise<void> {
  await withTenant(happened.tenantId, async (tx) => {
    const conversationId = await registerConversation(tx, happened.stream);
    if (conversationId) await inspectBatch(tx, [conversationId]);
  });
}
