import { readableComplaint } from "../../complaint/readable-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";

export type LastConversation = {
  id: string;
  complaintId: string;
  chapter: number;
  staffId: string | null;
  category: string | null;
  from: Date;
  to: Date;
};

/** The chapter of a complaint that ended last. @throws NotPossibleNow while the first one goes on. */
export async function lastConversation(tx: Tx, number: string): Promise<LastConversation> {
  const complaint = await readableComplaint(tx, number);
  const row = await tx
    .selectFrom("conversation")
    .selectAll()
    .where("complaint_id", "=", complaint.id)
    .orderBy("chapter", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row)
    throw new NotPossibleNow("conversation_not_ended", {
      zh: "这件投诉还没有结束，结束后才能评价其中的沟通。",
      en: "This complaint has not ended; its conversation can be judged once it has.",
    });
  const { id, chapter, staff_id, category, opened_at, ended_at } = row;
  return {
    id,
    complaintId: complaint.id,
    chapter,
    staffId: staff_id,
    category,
    from: opened_at,
    to: ended_at,
  };
}
