import type { z } from "zod";
import type { approvalRow } from "../../shared/api/desk-routes.ts";
import type { page } from "../../shared/api/fields.ts";
import type { Staff } from "../actor.ts";
import { peopleOf } from "../complaint/staff-view/people.ts";
import { offersOf } from "../complaint/staff-view/remedies.ts";
import { behindCursor, cursorOf } from "../db/cursor.ts";
import type { Tx } from "../db/database.ts";
import { limitsOf } from "../people/grade-limits.ts";
import { approvalRefusal } from "./rules.ts";

type ApprovalRow = z.input<typeof approvalRow>;
type OfferView = ApprovalRow["offer"];
type Filter = z.output<typeof page> & { state: "waiting" | "decided" };
type Row = Awaited<ReturnType<typeof waitingRows>>[number];

/** A page of approvals: those that wait by due time, those decided latest first. */
export async function listApprovals(
  tx: Tx,
  reader: Staff,
  filter: Filter,
): Promise<{ rows: ApprovalRow[]; next: string | null }> {
  const found = await (filter.state === "waiting" ? waitingRows : decidedRows)(tx, filter);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  return {
    rows: await present(tx, reader, rows),
    next: last ? cursorOf(last.decided_at ?? last.due_at, last.id) : null,
  };
}

function waitingRows(tx: Tx, { after, limit }: Filter) {
  return approvals(tx)
    .where("approval.decision", "is", null)
    .where("complaint.state", "=", "deciding")
    .where(behindCursor(after, ["approval.due_at", "approval.id"], ">"))
    .orderBy("approval.due_at")
    .orderBy("approval.id")
    .limit(limit + 1)
    .execute();
}

function decidedRows(tx: Tx, { after, limit }: Filter) {
  return approvals(tx)
    .where("approval.decision", "in", ["approved", "refused"])
    .where(behindCursor(after, ["approval.decided_at", "approval.id"], "<"))
    .orderBy("approval.decided_at", "desc")
    .orderBy("approval.id", "desc")
    .limit(limit + 1)
    .execute();
}

function approvals(tx: Tx) {
  return tx
    .selectFrom("approval")
    .innerJoin("complaint", "complaint.id", "approval.complaint_id")
    .selectAll("approval")
    .select(["complaint.number", "complaint.title", "complaint.severity"]);
}

async function present(tx: Tx, reader: Staff, rows: Row[]): Promise<ApprovalRow[]> {
  if (rows.length === 0) return [];
  const limits = await limitsOf(tx, reader);
  const complaintIds = rows.map(({ complaint_id }) => complaint_id);
  const offers = await offersOf(tx, complaintIds, await peopleOf(tx), limits);

  return rows.flatMap((row) => {
    const offer = offers.find(({ id }) => id === row.offer_id);
    if (!offer?.approval) return [];
    const refusalReason = approvalRefusal(pricedOptions(offer), {
      approverId: reader.id,
      askedBy: row.asked_by,
      preparedBy: offer.preparedBy.id,
      limits,
    });
    return {
      ...offer.approval,
      complaintNumber: row.number,
      complaintTitle: row.title,
      severity: row.severity as ApprovalRow["severity"],
      offer,
      mayDecide: row.decision === null && refusalReason === null,
      refusalReason,
    };
  });
}

function pricedOptions({ options }: OfferView) {
  return options.map(({ position, kind, cost }) => ({ position, kind, cost_minor: cost.minor }));
}
