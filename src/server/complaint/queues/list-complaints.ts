import { type ExpressionBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { complaintFilter } from "../../../shared/api/complaint-routes.ts";
import type { ComplaintRow } from "../../../shared/api/staff-view.ts";
import { isValidNumber, normaliseNumber } from "../../../shared/complaint-number.ts";
import type { Actor } from "../../actor.ts";
import { shownName } from "../../customers/shown-name.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import type { DB } from "../../db/tables.gen.ts";
import { searchQuery } from "../../text/search-tokens.ts";
import { inQueue } from "./in-queue.ts";
import { type NextClock, nextClock, presentClock } from "./next-clock.ts";

type Filter = z.output<typeof complaintFilter>;
type Rows<Columns> = SelectQueryBuilder<DB, "complaint", Columns>;

/** A page of a queue. Open work comes oldest first, the archive newest first. */
export async function listComplaints(
  tx: Tx,
  reader: Actor,
  filter: Filter,
): Promise<{ rows: ComplaintRow[]; next: string | null }> {
  const newestFirst = filter.queue === "archive" || filter.queue === "withdrawn";
  const direction = newestFirst ? "desc" : "asc";
  const filtered = matching(inQueue(tx.selectFrom("complaint"), tx, reader, filter.queue), filter);
  const rows = await filtered
    .where(behindCursor(filter.after, ["complaint.received_at", "complaint.id"], newestFirst ? "<" : ">"))
    .select(rowColumns)
    .orderBy("complaint.received_at", direction)
    .orderBy("complaint.id", direction)
    .limit(filter.limit + 1)
    .execute();

  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => rowView(row, reader, tx.now)),
    next: rows.length > page.length && last ? cursorOf(last.received_at, last.id) : null,
  };
}

function matching(
  rows: Rows<object>,
  { q, state, channel, category, severity, ownerId, shopId }: Filter,
): Rows<object> {
  let query = rows;
  if (state) query = query.where("complaint.state", "=", state);
  if (channel) query = query.where("complaint.channel", "=", channel);
  if (category)
    query = query.where((of) =>
      of.or([of("complaint.category", "=", category), of("complaint.second_category", "=", category)]),
    );
  if (severity) query = query.where("complaint.severity", "=", severity);
  if (ownerId) query = query.where("complaint.owner_id", "=", ownerId);
  if (shopId) query = query.where("complaint.shop_id", "=", shopId);
  return q ? said(query, q) : query;
}

// A whole number is looked up as such; anything else is searched in the words of complaint and conversation.
function said(rows: Rows<object>, q: string): Rows<object> {
  const number = isValidNumber(q) ? normaliseNumber(q) : null;
  if (number) return rows.where("complaint.number", "=", number);
  return rows.where((of) =>
    of.exists(
      of
        .selectFrom("complaint_search")
        .select("complaint_id")
        .whereRef("complaint_search.complaint_id", "=", "complaint.id")
        .where(sql<boolean>`words @@ ${searchQuery(q)}::tsquery`),
    ),
  );
}

function rowColumns(of: ExpressionBuilder<DB, "complaint">) {
  return [
    "complaint.id",
    "complaint.number",
    "complaint.title",
    "complaint.state",
    "complaint.channel",
    "complaint.category",
    "complaint.second_category",
    "complaint.severity",
    "complaint.received_at",
    "complaint.waiting_for",
    "complaint.owner_id",
    of.selectFrom("staff").select("name").whereRef("staff.id", "=", "complaint.owner_id").as("owner_name"),
    of
      .selectFrom("customer")
      .select("name")
      .whereRef("customer.id", "=", "complaint.customer_id")
      .as("customer_name"),
    of.selectFrom("shop").select("name").whereRef("shop.id", "=", "complaint.shop_id").as("shop_name"),
    sql<number>`(SELECT count(*) FROM message WHERE message.complaint_id = complaint.id AND direction = 'in' AND seen_at IS NULL)`.as(
      "unseen",
    ),
    nextClock.as("next_clock"),
  ] as const;
}

type Row = {
  number: string;
  title: string;
  state: string;
  channel: string;
  category: string | null;
  second_category: string | null;
  severity: string;
  received_at: Date;
  waiting_for: string | null;
  owner_id: string | null;
  owner_name: string | null;
  customer_name: string | null;
  shop_name: string | null;
  unseen: number;
  next_clock: NextClock | null;
};

function rowView(row: Row, reader: Actor, now: Date): ComplaintRow {
  return {
    number: row.number,
    title: row.title,
    state: row.state as ComplaintRow["state"],
    channel: row.channel as ComplaintRow["channel"],
    category: row.category,
    secondCategory: row.second_category,
    severity: row.severity as ComplaintRow["severity"],
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name ?? "" } : null,
    customerName: shownName(reader, row.customer_name),
    shop: row.shop_name,
    receivedAt: row.received_at.toISOString(),
    waitingFor: row.waiting_for as ComplaintRow["waitingFor"],
    nextClock: row.next_clock && presentClock(row.next_clock, now),
    unseenMessages: Number(row.unseen),
  };
}
