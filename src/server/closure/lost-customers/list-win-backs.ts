import type { z } from "zod";
import type { closureRoutes } from "../../../shared/api/closure-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Listed = z.input<typeof closureRoutes.listWinBacks.answer>;
type Task = Listed["rows"][number];
type Filter = z.output<typeof closureRoutes.listWinBacks.query>;
type Found = Awaited<ReturnType<typeof open>>[number];

/** A page of win-back tasks: the open ones by due time, those done latest first. */
export async function listWinBacks(tx: Tx, filter: Filter): Promise<Listed> {
  const found = await (filter.state === "open" ? open : done)(tx, filter);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  return {
    rows: rows.map((row) => present(row, tx.now)),
    next: last ? cursorOf(last.done_at ?? last.due_at, last.id) : null,
  };
}

function open(tx: Tx, { after, limit }: Filter) {
  return tasks(tx)
    .where("win_back.outcome", "is", null)
    .where(behindCursor(after, ["win_back.due_at", "win_back.id"], ">"))
    .orderBy("win_back.due_at")
    .orderBy("win_back.id")
    .limit(limit + 1)
    .execute();
}

function done(tx: Tx, { after, limit }: Filter): Promise<Found[]> {
  return tasks(tx)
    .where("win_back.outcome", "is not", null)
    .where(behindCursor(after, ["win_back.done_at", "win_back.id"], "<"))
    .orderBy("win_back.done_at", "desc")
    .orderBy("win_back.id", "desc")
    .limit(limit + 1)
    .execute();
}

function tasks(tx: Tx) {
  return tx
    .selectFrom("win_back")
    .innerJoin("customer", "customer.id", "win_back.customer_id")
    .innerJoin("staff", "staff.id", "win_back.owner_id")
    .leftJoin("complaint", "complaint.id", "win_back.complaint_id")
    .leftJoin("orders", "orders.id", "win_back.order_id")
    .selectAll("win_back")
    .select([
      "customer.name as customerName",
      "staff.name as ownerName",
      "complaint.number as complaintNumber",
      "orders.number as orderNumber",
    ]);
}

function present(row: Found, now: Date): Task {
  return {
    id: row.id,
    customer: { id: row.customer_id, name: row.customerName },
    kind: row.kind as Task["kind"],
    complaintNumber: row.complaintNumber,
    orderNumber: row.orderNumber,
    plan: row.plan,
    owner: { id: row.owner_id, name: row.ownerName },
    dueAt: row.due_at.toISOString(),
    isLate: (row.done_at ?? now) >= row.due_at,
    outcome: row.outcome as Task["outcome"],
    outcomeWords: row.outcome_words,
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
