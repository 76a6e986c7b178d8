import type { Selectable } from "kysely";
import type { z } from "zod";
import type { dataRequest } from "../../../shared/api/privacy-routes.ts";
import type { Actor } from "../../actor.ts";
import { shownName } from "../../customers/shown-name.ts";
import type { Tx } from "../../db/database.ts";
import type { DataRequest } from "../../db/tables.gen.ts";
import { NotFound } from "../../refusals.ts";
import { type Outcome, plannedErasure } from "../erasure/erase-customer.ts";

export type DataRequestView = z.input<typeof dataRequest>;
type Row = Selectable<DataRequest> & {
  number: string;
  customerName: string | null;
  staffName: string | null;
};

export function requestRows(tx: Tx) {
  return tx
    .selectFrom("data_request")
    .innerJoin("complaint", "complaint.id", "data_request.complaint_id")
    .innerJoin("customer", "customer.id", "data_request.customer_id")
    .leftJoin("staff", "staff.id", "data_request.answered_by")
    .selectAll("data_request")
    .select(["complaint.number", "customer.name as customerName", "staff.name as staffName"]);
}

/** One request with its plan: what would happen now, or what did. */
export async function readDataRequest(tx: Tx, reader: Actor, id: string): Promise<DataRequestView> {
  const row = await requestRows(tx).where("data_request.id", "=", id).executeTakeFirst();
  if (!row) throw requestNotFound();
  return { ...requestView(tx, reader, row), plan: await planOf(tx, row) };
}

export function requestView(tx: Tx, reader: Actor, row: Row): DataRequestView {
  return {
    id: row.id,
    kind: row.kind as "copy",
    state: row.state as "open",
    complaintNumber: row.number,
    customerName: shownName(reader, row.customerName),
    identity: row.identity as "contact_matched" | null,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    isLate: (row.answered_at ?? tx.now) > row.due_at,
    answeredBy: row.answered_by ? { id: row.answered_by, name: row.staffName ?? "" } : null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    reason: row.reason,
    plan: null,
  };
}

export function requestNotFound(): NotFound {
  return new NotFound("data_request_not_found", {
    zh: "没有找到这个请求。",
    en: "There is no such request.",
  });
}

async function planOf(tx: Tx, row: Row): Promise<DataRequestView["plan"]> {
  if (row.kind !== "erasure") return null;
  const outcome = row.outcome as StoredOutcome | null;
  if (outcome) return outcome;
  return row.state === "open" ? storable(await plannedErasure(tx, row.customer_id)) : null;
}

export type StoredOutcome = NonNullable<DataRequestView["plan"]>;

/** An outcome as it is kept and shown: its moments written out. */
export function storable({ erased, kept }: Outcome): StoredOutcome {
  return { erased, kept: kept.map((each) => ({ ...each, until: each.until?.toISOString() ?? null })) };
}
