import type { Tx } from "../../db/database.ts";

export type ChapterMessage = {
  direction: "in" | "out";
  authorKind: string;
  authorId: string;
  body: string;
  at: Date;
};

/** The last chapter of a complaint that has ended, with what was written in it. */
export type EndedChapter = {
  complaint: {
    chapter: number;
    channel: string;
    shop_id: string | null;
    owner_id: string | null;
    category: string | null;
    second_category: string | null;
    severity: string;
    fast_lane: string[];
  };
  openedAt: Date;
  endedAt: Date;
  endedHow: "confirmed" | "silence" | "withdrawn";
  messages: ChapterMessage[];
  cost: { minor: number; currency: string } | null;
};

export async function readChapter(tx: Tx, complaintId: string): Promise<EndedChapter | null> {
  const complaint = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("id", "=", complaintId)
    .where("state", "in", ["closed", "withdrawn"])
    .executeTakeFirst();
  if (!complaint) return null;
  const openedAt = (await endOfEarlier(tx, complaintId, complaint.chapter)) ?? complaint.received_at;
  const endedAt = complaint.closed_at ?? (await withdrawnAt(tx, complaintId));
  return {
    complaint,
    openedAt,
    endedAt,
    endedHow: (complaint.closed_how as "confirmed" | "silence" | null) ?? "withdrawn",
    messages: [...firstWords(complaint), ...(await messagesBetween(tx, complaintId, openedAt, endedAt))],
    cost: await costOf(tx, complaintId, complaint.chapter),
  };
}

// A complaint begins with what the customer came with, which is no message of the conversation.
function firstWords(complaint: {
  chapter: number;
  description: string;
  received_at: Date;
  customer_id: string;
}): ChapterMessage[] {
  if (complaint.chapter > 1) return [];
  const { description, received_at, customer_id } = complaint;
  return [
    { direction: "in", authorKind: "customer", authorId: customer_id, body: description, at: received_at },
  ];
}

async function endOfEarlier(tx: Tx, complaintId: string, chapter: number): Promise<Date | undefined> {
  const earlier = await tx
    .selectFrom("conversation")
    .select("ended_at")
    .where("complaint_id", "=", complaintId)
    .where("chapter", "<", chapter)
    .orderBy("chapter", "desc")
    .limit(1)
    .executeTakeFirst();
  return earlier?.ended_at;
}

async function withdrawnAt(tx: Tx, complaintId: string): Promise<Date> {
  const { at } = await tx
    .selectFrom("journal")
    .select("at")
    .where("stream", "=", complaintId)
    .where("type", "=", "complaint_withdrawn")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return at;
}

async function messagesBetween(tx: Tx, complaintId: string, from: Date, to: Date): Promise<ChapterMessage[]> {
  const rows = await tx
    .selectFrom("message")
    .select(["direction", "author_kind", "author_id", "body", "at"])
    .where("complaint_id", "=", complaintId)
    .where("at", ">=", from)
    .where("at", "<=", to)
    .orderBy("at")
    .orderBy("id")
    .limit(mostMessages)
    .execute();
  return rows.map(({ direction, author_kind, author_id, body, at }) => ({
    direction: direction as "in" | "out",
    authorKind: author_kind,
    authorId: author_id,
    body,
    at,
  }));
}

// Of a longer talk the facts are those of its beginning: the work stays bounded.
const mostMessages = 2_000;

async function costOf(
  tx: Tx,
  complaintId: string,
  chapter: number,
): Promise<{ minor: number; currency: string } | null> {
  const option = await tx
    .selectFrom("remedy_offer as offer")
    .innerJoin("remedy_option as option", "option.id", "offer.chosen_option_id")
    .select(["option.cost_minor", "option.currency"])
    .where("offer.complaint_id", "=", complaintId)
    .where("offer.chapter", "=", chapter)
    .where("offer.state", "=", "accepted")
    .executeTakeFirst();
  return option ? { minor: Number(option.cost_minor), currency: option.currency } : null;
}
