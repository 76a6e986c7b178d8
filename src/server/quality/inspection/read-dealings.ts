import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { InspectedConversation, InspectedPromise } from "./inspected-conversation.ts";

type Wait = { subjectId: string; askedBy: string; from: Date; to: Date };
type Dealings = Pick<InspectedConversation, "promises" | "offers" | "handOvers"> & {
  waits: Wait[];
  record: Omit<InspectedConversation["record"], "hasDemand" | "hasOrder">;
};
type Of<Row> = Row & { conversationId: string };

/** What was promised, offered, asked, handed on and found out in each conversation, one statement for each of these. */
export async function readDealings(tx: Tx, ids: string[]): Promise<(id: string) => Dealings> {
  const promises = await promiseRows(tx, ids);
  const offers = await offerRows(tx, ids);
  const waits = await waitRows(tx, ids);
  const handOvers = await handOverRows(tx, ids);
  const records = await recordRows(tx, ids);
  return (id) => ({
    promises: of(promises, id),
    offers: of(offers, id),
    waits: of(waits, id),
    handOvers: of(handOvers, id),
    record: of(records, id)[0] ?? { hasEvidence: false, hasFinding: false, shares: [] },
  });
}

type Grouped<Row> = Map<string, Row[]>;

function of<Row>(rows: Grouped<Row>, id: string): Row[] {
  return rows.get(id) ?? [];
}

function grouped<Row extends { conversationId: string }>(rows: Row[]): Grouped<Row> {
  return Map.groupBy(rows, ({ conversationId }) => conversationId);
}

// A promise belongs to the chapter it was made in; those of an option begin with the choice.
async function promiseRows(tx: Tx, ids: string[]): Promise<Grouped<InspectedPromise>> {
  const { rows } = await sql<Of<InspectedPromise>>`
    SELECT c.id AS "conversationId", p.id, p.owner_id AS "ownerId", p.message_id AS "messageId",
           p.first_due_at AS "firstDueAt", p.state, p.kept_at AS "keptAt"
      FROM conversation c
      JOIN promise p ON p.complaint_id = c.complaint_id
      LEFT JOIN remedy_option o ON o.id = p.option_id
      LEFT JOIN remedy_offer f ON f.id = o.offer_id
     WHERE c.id = ANY(${ids})
       AND coalesce(f.chapter = c.chapter, p.made_at BETWEEN c.opened_at AND c.ended_at)
     ORDER BY p.first_due_at, p.id`.execute(tx);
  return grouped(rows);
}

async function offerRows(tx: Tx, ids: string[]): Promise<Grouped<Dealings["offers"][number]>> {
  const { rows } = await sql<Of<Dealings["offers"][number]>>`
    SELECT c.id AS "conversationId", f.id, f.prepared_by AS "preparedBy", f.offered_at AS "offeredAt",
           EXISTS (SELECT FROM remedy_grant g WHERE g.offer_id = f.id) AS "isGranted"
      FROM conversation c
      JOIN remedy_offer f ON f.complaint_id = c.complaint_id AND f.chapter = c.chapter
     WHERE c.id = ANY(${ids}) AND f.offered_at IS NOT NULL
     ORDER BY f.offered_at, f.id`.execute(tx);
  return grouped(rows);
}

async function waitRows(tx: Tx, ids: string[]): Promise<Grouped<Wait>> {
  const { rows } = await sql<Of<Wait>>`
    SELECT c.id AS "conversationId", r.id AS "subjectId", r.asked_by AS "askedBy", r.asked_at AS "from",
           least(r.answered_at, c.ended_at) AS "to"
      FROM conversation c JOIN department_request r ON r.complaint_id = c.complaint_id
     WHERE c.id = ANY(${ids}) AND r.state <> 'cancelled' AND r.asked_at BETWEEN c.opened_at AND c.ended_at
    UNION ALL
    SELECT c.id, a.offer_id, a.asked_by, a.asked_at, least(a.decided_at, c.ended_at)
      FROM conversation c JOIN approval a ON a.complaint_id = c.complaint_id
     WHERE c.id = ANY(${ids}) AND a.asked_at BETWEEN c.opened_at AND c.ended_at
     ORDER BY 4, 2`.execute(tx);
  return grouped(rows);
}

async function handOverRows(tx: Tx, ids: string[]): Promise<Grouped<Dealings["handOvers"][number]>> {
  const { rows } = await sql<Of<Dealings["handOvers"][number]>>`
    SELECT c.id AS "conversationId", h.id, h.from_staff_id AS "fromStaffId", length(h.words) AS "briefLength",
           h.offered_at AS "offeredAt"
      FROM conversation c JOIN hand_over h ON h.complaint_id = c.complaint_id
     WHERE c.id = ANY(${ids}) AND h.offered_at BETWEEN c.opened_at AND c.ended_at
     ORDER BY h.offered_at, h.id`.execute(tx);
  return grouped(rows);
}

// Evidence and findings of an earlier chapter still stand in a later one.
async function recordRows(tx: Tx, ids: string[]): Promise<Grouped<Dealings["record"]>> {
  const { rows } = await sql<Of<Dealings["record"]>>`
    SELECT c.id AS "conversationId",
           EXISTS (SELECT FROM attachment t WHERE t.complaint_id = c.complaint_id AND t.uploaded_at <= c.ended_at) AS "hasEvidence",
           EXISTS (SELECT FROM finding f WHERE f.complaint_id = c.complaint_id AND f.recorded_at <= c.ended_at) AS "hasFinding",
           coalesce((SELECT shares FROM responsibility r
                      WHERE r.complaint_id = c.complaint_id AND r.ruled_at <= c.ended_at
                      ORDER BY r.ruled_at DESC, r.id DESC LIMIT 1), '[]') AS shares
      FROM conversation c
     WHERE c.id = ANY(${ids})`.execute(tx);
  return grouped(rows);
}
