import type { z } from "zod";
import type { deskRequest } from "../../shared/api/desk-routes.ts";
import type { page } from "../../shared/api/fields.ts";
import { stepRule } from "../../shared/complaint-steps.ts";
import type { Staff } from "../actor.ts";
import { attachmentsOf, givenAlong } from "../complaint/staff-view/attachments.ts";
import { formOf } from "../complaint/staff-view/requests.ts";
import { behindCursor, cursorOf } from "../db/cursor.ts";
import type { Tx } from "../db/database.ts";
import { type OrderView, orderViews } from "../orders/order-view.ts";
import { unknownRequest } from "./request.ts";

type DeskRequest = z.input<typeof deskRequest>;
type Filter = z.output<typeof page> & { state: "open" | "answered" };
type Row = Awaited<ReturnType<typeof deskRequestOf>>;

/** A page of what the reader's department was asked: open questions by due time, answered ones latest first. */
export async function listDeskRequests(
  tx: Tx,
  reader: Staff,
  filter: Filter,
): Promise<{ rows: DeskRequest[]; next: string | null }> {
  const found = await (filter.state === "open" ? openRows : answeredRows)(tx, reader, filter);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  return {
    rows: await presentForDesk(tx, rows),
    next: last ? cursorOf(last.answered_at ?? last.due_at, last.id) : null,
  };
}

export async function readDeskRequest(tx: Tx, reader: Staff, id: string): Promise<DeskRequest> {
  const [request] = await presentForDesk(tx, [await deskRequestOf(tx, reader, id)]);
  if (!request) throw unknownRequest();
  return request;
}

/** One question, if it is the reader's department that was asked; else there is no such question. */
export async function deskRequestOf(tx: Tx, reader: Staff, id: string) {
  const row = await ownRequests(tx, reader).where("request.id", "=", id).executeTakeFirst();
  if (!row) throw unknownRequest();
  return row;
}

// A question of a complaint that has ended can no longer be answered, so it no longer lies on the desk.
function openRows(tx: Tx, reader: Staff, { after, limit }: Filter): Promise<Row[]> {
  return ownRequests(tx, reader)
    .where("request.state", "=", "open")
    .where("complaint.state", "in", stepRule("answer_request").from)
    .where(behindCursor(after, ["request.due_at", "request.id"], ">"))
    .orderBy("request.due_at")
    .orderBy("request.id")
    .limit(limit + 1)
    .execute();
}

function answeredRows(tx: Tx, reader: Staff, { after, limit }: Filter): Promise<Row[]> {
  return ownRequests(tx, reader)
    .where("request.state", "=", "answered")
    .where(behindCursor(after, ["request.answered_at", "request.id"], "<"))
    .orderBy("request.answered_at", "desc")
    .orderBy("request.id", "desc")
    .limit(limit + 1)
    .execute();
}

// Only what answering needs: no column of the customer or the conversation is read. Who belongs to no department finds none.
function ownRequests(tx: Tx, reader: Staff) {
  return tx
    .selectFrom("department_request as request")
    .innerJoin("complaint", "complaint.id", "request.complaint_id")
    .innerJoin("staff as asker", "asker.id", "request.asked_by")
    .selectAll("request")
    .select([
      "complaint.number as complaintNumber",
      "complaint.severity",
      "complaint.order_id as orderId",
      "asker.name as askerName",
    ])
    .where("request.department_id", "=", reader.departmentId);
}

async function presentForDesk(tx: Tx, rows: Row[]): Promise<DeskRequest[]> {
  const orderIds = new Set(rows.flatMap(({ orderId }) => orderId ?? []));
  const orders = await orderViews(tx, [...orderIds]);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      complaintNumber: row.complaintNumber,
      question: row.question,
      askedBy: { id: row.asked_by, name: row.askerName },
      askedAt: row.asked_at.toISOString(),
      dueAt: row.due_at.toISOString(),
      isLate: row.due_at <= (row.answered_at ?? tx.now),
      state: row.state as DeskRequest["state"],
      severity: row.severity as DeskRequest["severity"],
      order: orderOf(orders.find(({ id }) => id === row.orderId)),
      answer: row.answer,
      answeredAt: row.answered_at?.toISOString() ?? null,
      form: formOf(row),
      ...(await filesOf(tx, row)),
    })),
  );
}

function orderOf(order: OrderView | undefined): DeskRequest["order"] {
  return order ? { number: order.number, items: order.items, parcels: order.parcels } : null;
}

async function filesOf(tx: Tx, request: Row): Promise<Pick<DeskRequest, "files" | "attachments">> {
  const files = await attachmentsOf(tx, request.complaint_id);
  const along = await givenAlong(tx, request.complaint_id);
  return {
    files: files.filter(({ view }) => along.get(view.id)?.includes(request.id)).map(({ view }) => view),
    attachments: files.filter(({ requestId }) => requestId === request.id).map(({ view }) => view),
  };
}
