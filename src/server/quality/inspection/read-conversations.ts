import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { InspectedConversation, InspectedEvent, InspectedMessage } from "./inspected-conversation.ts";
import { readDealings } from "./read-dealings.ts";

/** Conversations with all the rules look at, by their ids: a fixed number of statements however many there are. */
export async function readConversations(tx: Tx, ids: string[]): Promise<InspectedConversation[]> {
  const bases = await baseRows(tx, ids);
  const messages = byConversation(await messageRows(tx, ids));
  const events = byConversation(await eventRows(tx, ids));
  const dealings = await readDealings(tx, ids);
  return bases.map((base) => {
    const { record, ...rest } = dealings(base.id);
    const happened = events.get(base.id) ?? [];
    return {
      ...conversationOf(base),
      record: { ...record, hasDemand: base.hasDemand, hasOrder: base.hasOrder },
      messages: messages.get(base.id) ?? [],
      events: happened,
      ...rest,
      waits: rest.waits.map(({ subjectId, ...wait }) => ({
        ...wait,
        eventVersion: happened.find((event) => event.subjectId === subjectId)?.version ?? null,
      })),
    };
  });
}

type Base = Awaited<ReturnType<typeof baseRows>>[number];

function baseRows(tx: Tx, ids: string[]) {
  return tx
    .selectFrom("conversation")
    .innerJoin("complaint", "complaint.id", "conversation.complaint_id")
    .innerJoin("customer", "customer.id", "complaint.customer_id")
    .leftJoin("orders", "orders.id", "complaint.order_id")
    .selectAll("conversation")
    .select(["orders.number as orderNumber", "customer.name as customerName"])
    .select(sql<boolean>`complaint.demand IS NOT NULL`.as("hasDemand"))
    .select(sql<boolean>`complaint.order_id IS NOT NULL`.as("hasOrder"))
    .where("conversation.id", "in", ids)
    .orderBy("conversation.ended_at")
    .orderBy("conversation.id")
    .execute();
}

function conversationOf(row: Base) {
  return {
    id: row.id,
    complaintId: row.complaint_id,
    chapter: row.chapter,
    staffId: row.staff_id,
    shopId: row.shop_id,
    channel: row.channel,
    category: row.category,
    secondCategory: row.second_category,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    endedHow: row.ended_how as InspectedConversation["endedHow"],
    orderNumber: row.orderNumber,
    customerName: row.customerName,
  };
}

async function messageRows(tx: Tx, ids: string[]) {
  const { rows } = await sql<InspectedMessage & { conversationId: string }>`
    SELECT c.id AS "conversationId", m.id, m.direction, m.kind, m.author_kind AS "authorKind", m.author_id AS "authorId", m.body, m.at
      FROM conversation c
      CROSS JOIN LATERAL (
        SELECT * FROM message
         WHERE complaint_id = c.complaint_id AND at >= c.opened_at AND at <= c.ended_at
           AND (c.chapter = 1 OR at > c.opened_at)
         ORDER BY at, id LIMIT ${mostMessages}
      ) m
     WHERE c.id = ANY(${ids})
     ORDER BY c.id, m.at, m.id`.execute(tx);
  return rows;
}

async function eventRows(tx: Tx, ids: string[]) {
  const { rows } = await sql<InspectedEvent & { conversationId: string }>`
    SELECT c.id AS "conversationId", j.version, j.type, j.actor_kind AS "actorKind", j.actor_id AS "actorId", j.at,
           coalesce(j.data->>'offerId', j.data->>'handOverId', j.data->>'requestId', j.data->>'promiseId') AS "subjectId"
      FROM conversation c
      CROSS JOIN LATERAL (
        SELECT version, type, actor_kind, actor_id, at, data FROM journal
         WHERE stream = c.complaint_id AND at >= c.opened_at AND at <= c.ended_at
           AND (c.chapter = 1 OR at > c.opened_at)
         ORDER BY version LIMIT ${mostEvents}
      ) j
     WHERE c.id = ANY(${ids})
     ORDER BY c.id, j.version`.execute(tx);
  return rows;
}

// Of a longer talk the beginning is judged: one conversation cannot fill the memory.
const mostMessages = 2_000;
const mostEvents = 5_000;

function byConversation<Row extends { conversationId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.conversationId);
    if (group) group.push(row);
    else groups.set(row.conversationId, [row]);
  }
  return groups;
}
