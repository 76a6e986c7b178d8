import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { decideModelCase } from "../../quality/praise/decide-model-case.ts";
import { givePraise } from "../../quality/praise/give-praise.ts";
import { lastConversation } from "../../quality/praise/last-conversation.ts";
import { maskedMessages } from "../../quality/praise/masked-messages.ts";
import { nominateModelCase } from "../../quality/praise/nominate-model-case.ts";
import type { MovingClock } from "../play/moving-clock.ts";
import { hour } from "../shanghai-time.ts";

/** What customers praised is praised in the house, and one case becomes a model for all. */
export async function praiseSome(
  clock: MovingClock,
  { supervisor, manager, now }: { supervisor: Staff; manager: Staff; now: Date },
): Promise<void> {
  clock.set(new Date(now.getTime() - 6 * hour));
  const [first, second] = await praisedByCustomers(supervisor);
  for (const number of [first, second])
    if (number)
      await givePraise(supervisor, {
        complaintNumber: number,
        source: "customer",
        isPublic: true,
        words: "客户给了五分：说话算数，每一步都提前告诉。大家可以看看这件是怎么办的。",
      });
  if (first) await makeModel(supervisor, manager, first);
}

async function makeModel(supervisor: Staff, manager: Staff, complaintNumber: string): Promise<void> {
  const { id } = await nominateModelCase(supervisor, {
    complaintNumber,
    title: "先安抚、再给时间，破损件一次办好",
    why: "第一条回复就复述了问题、道了歉，还给了明确时间；之后每一步都在说好的时间前完成。",
    scenes: ["calming"],
    messageIds: await messagesOf(supervisor, complaintNumber),
    hidden: [],
  });
  await decideModelCase(manager, id, { outcome: "published", words: "值得大家学习。" });
}

async function praisedByCustomers({ tenantId }: Staff): Promise<string[]> {
  const rows = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("survey")
      .innerJoin("complaint", "complaint.id", "survey.complaint_id")
      .innerJoin("conversation", "conversation.complaint_id", "complaint.id")
      .select("complaint.number")
      .where("survey.score", "=", 5)
      .where("survey.words", "<>", "")
      .where("survey.kind", "=", "closing")
      // Of its last chapter: an earlier one is not what the conversation is praised for.
      .whereRef("survey.chapter", "=", "complaint.chapter")
      .whereRef("conversation.chapter", "=", "complaint.chapter")
      .where("conversation.messages_out", ">=", 3)
      .where("conversation.staff_id", "is not", null)
      .orderBy("conversation.messages_out", "desc")
      .orderBy("complaint.number")
      .limit(2)
      .execute(),
  );
  return rows.map(({ number }) => number);
}

async function messagesOf({ tenantId }: Staff, number: string): Promise<string[]> {
  const messages = await withTenant(tenantId, async (tx) =>
    maskedMessages(tx, await lastConversation(tx, number)),
  );
  return messages.slice(0, 20).map(({ id }) => id);
}
