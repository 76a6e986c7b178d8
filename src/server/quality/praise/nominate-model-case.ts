import type { z } from "zod";
import type { praiseRoutes } from "../../../shared/api/praise-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { searchTokens } from "../../text/search-tokens.ts";
import { type LastConversation, lastConversation } from "./last-conversation.ts";
import { maskedMessages } from "./masked-messages.ts";

type Nomination = z.output<typeof praiseRoutes.nominateModelCase.body>;

/** A conversation others can learn from, masked; it waits until a second person takes it into the library. */
export async function nominateModelCase(actor: Staff, nomination: Nomination): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const conversation = await lastConversation(tx, nomination.complaintNumber);
    await refuseKnown(tx, conversation);
    await refuseForeignMessages(tx, conversation, nomination);
    const id = newId();
    const { title, why, scenes, messageIds, hidden } = nomination;
    await tx
      .insertInto("model_case")
      .values({
        id,
        conversation_id: conversation.id,
        complaint_id: conversation.complaintId,
        title,
        why,
        search_words: searchTokens(`${title}\n${why}`).join(" "),
        category: conversation.category,
        scenes: [...new Set(scenes)],
        message_ids: [...new Set(messageIds)],
        hidden: JSON.stringify(hidden),
        state: "nominated",
        nominated_by: actor.id,
        nominated_at: tx.now,
      })
      .execute();
    return { id };
  });
}

async function refuseKnown(tx: Tx, { id }: LastConversation): Promise<void> {
  const known = await tx
    .selectFrom("model_case")
    .select("id")
    .where("conversation_id", "=", id)
    .where("state", "in", ["nominated", "published"])
    .executeTakeFirst();
  if (!known) return;
  throw new NotPossibleNow("model_case_known", {
    zh: "这次沟通已经在优秀案例中，或正在等待审核。",
    en: "This conversation is in the library already, or waits for a decision.",
  });
}

async function refuseForeignMessages(
  tx: Tx,
  conversation: LastConversation,
  { messageIds, hidden }: Nomination,
): Promise<void> {
  const own = new Map((await maskedMessages(tx, conversation)).map(({ id, text }) => [id, text]));
  const isOwn = messageIds.every((id) => own.has(id));
  const fits = hidden.every(
    ({ messageId, start, end }) => start < end && end <= (own.get(messageId)?.length ?? 0),
  );
  if (isOwn && fits) return;
  throw new Invalid(
    "messages_not_of_conversation",
    {
      zh: "所选的消息或遮盖范围不属于这次沟通，请重新选择。",
      en: "The chosen messages or hidden stretches are not of this conversation. Please choose again.",
    },
    { fields: [{ at: isOwn ? "/hidden" : "/messageIds", code: "messages_not_of_conversation" }] },
  );
}
