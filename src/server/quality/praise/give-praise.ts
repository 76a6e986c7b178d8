import type { z } from "zod";
import type { praiseRoutes } from "../../../shared/api/praise-routes.ts";
import { maskWords } from "../../../shared/mask.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";
import { type LastConversation, lastConversation } from "./last-conversation.ts";

type Praise = z.output<typeof praiseRoutes.givePraise.body>;

/** A colleague did well in a conversation, and hears so; a customer's own words go with it. */
export async function givePraise(actor: Staff, praise: Praise): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const conversation = await lastConversation(tx, praise.complaintNumber);
    const staffId = praise.staffId ?? conversation.staffId;
    if (!staffId) throw nobodyToPraise();
    if (staffId === actor.id) throw ownPraise();
    await refuseStranger(tx, conversation, staffId);
    await refuseRepeated(tx, actor, conversation, staffId);
    const id = newId();
    await tx
      .insertInto("praise")
      .values({
        id,
        conversation_id: conversation.id,
        complaint_id: conversation.complaintId,
        staff_id: staffId,
        source: praise.source,
        is_public: praise.isPublic,
        words: praise.words,
        customer_words: praise.source === "customer" ? await customerWords(tx, conversation) : null,
        given_by: actor.id,
        given_at: tx.now,
      })
      .execute();
    return { id };
  });
}

async function customerWords(tx: Tx, { complaintId, chapter }: LastConversation): Promise<string> {
  const survey = await tx
    .selectFrom("survey")
    .select("words")
    .where("complaint_id", "=", complaintId)
    .where("chapter", "=", chapter)
    .where("score", "=", 5)
    .where("words", "<>", "")
    .orderBy("answered_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (survey?.words) return maskWords(survey.words);
  throw new NotPossibleNow("no_customer_praise", {
    zh: "这次沟通没有客户给出五分并写下评价，不能作为“客户好评”表扬。",
    en: "No customer gave this conversation five of five with words, so it cannot be praised as the customer's.",
  });
}

// Whom one praises for a conversation took part in it.
async function refuseStranger(tx: Tx, conversation: LastConversation, staffId: string): Promise<void> {
  if (staffId === conversation.staffId) return;
  const wrote = await tx
    .selectFrom("message")
    .select("id")
    .where("complaint_id", "=", conversation.complaintId)
    .where("author_kind", "=", "staff")
    .where("author_id", "=", staffId)
    .limit(1)
    .executeTakeFirst();
  if (wrote) return;
  throw new NotFound("staff_not_in_conversation", {
    zh: "这位同事没有参与这次沟通。",
    en: "This colleague had no part in the conversation.",
  });
}

async function refuseRepeated(
  tx: Tx,
  actor: Staff,
  { id }: LastConversation,
  staffId: string,
): Promise<void> {
  const known = await tx
    .selectFrom("praise")
    .select("id")
    .where("conversation_id", "=", id)
    .where("staff_id", "=", staffId)
    .where("given_by", "=", actor.id)
    .executeTakeFirst();
  if (!known) return;
  throw new NotPossibleNow("praised_already", {
    zh: "您已经为这次沟通表扬过这位同事。",
    en: "You have praised this colleague for this conversation already.",
  });
}

function nobodyToPraise(): Invalid {
  return new Invalid("nobody_to_praise", {
    zh: "这次沟通没有主要负责的客服，请选择要表扬的同事。",
    en: "This conversation has no main agent. Please choose whom to praise.",
  });
}

function ownPraise(): Forbidden {
  return new Forbidden("own_praise", {
    zh: "不能表扬自己，请让同事来提。",
    en: "You cannot praise yourself; a colleague may.",
  });
}
