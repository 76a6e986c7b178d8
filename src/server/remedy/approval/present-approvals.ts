import type { z } from "zod";
import type { approvalRow } from "../../../shared/api/desk-routes.ts";
import type { Staff } from "../../actor.ts";
import { peopleOf } from "../../complaint/staff-view/people.ts";
import { offersOf } from "../../complaint/staff-view/remedies.ts";
import type { Tx } from "../../db/database.ts";
import { authoritiesOf, limitsOf } from "../../people/grade-limits.ts";
import { lendersTo } from "../delegation/lenders-to.ts";
import { offerOf } from "../offer.ts";
import { matterOf } from "./matter.ts";
import { type ApprovalRefusal, type Approver, authorityFor } from "./rules.ts";

type ApprovalRow = z.input<typeof approvalRow>;
export type FoundApproval = Awaited<ReturnType<ReturnType<typeof approvalRows>["execute"]>>[number];

export function approvalRows(tx: Tx) {
  return tx
    .selectFrom("approval")
    .innerJoin("complaint", "complaint.id", "approval.complaint_id")
    .selectAll("approval")
    .select(["complaint.number", "complaint.title", "complaint.severity", "complaint.owner_id"]);
}

/** Approvals with their offers, and whether the reader may decide each. */
export async function presentApprovals(tx: Tx, reader: Staff, rows: FoundApproval[]): Promise<ApprovalRow[]> {
  if (rows.length === 0) return [];
  const complaintIds = rows.map(({ complaint_id }) => complaint_id);
  const offers = await offersOf(tx, complaintIds, await peopleOf(tx), await limitsOf(tx, reader));
  const approver = await approverOf(tx, reader);

  const presented: ApprovalRow[] = [];
  for (const row of rows) {
    const offer = offers.find(({ id }) => id === row.offer_id);
    if (!offer?.approval) continue;
    const refusalReason = row.decision === null ? await refusalFor(tx, approver, row) : null;
    presented.push({
      ...offer.approval,
      complaintNumber: row.number,
      complaintTitle: row.title,
      severity: row.severity as ApprovalRow["severity"],
      offer,
      mayDecide: row.decision === null && refusalReason === null,
      refusalReason,
    });
  }
  return presented;
}

async function approverOf(tx: Tx, reader: Staff): Promise<Approver> {
  const authorities = await authoritiesOf(tx, [reader.id, ...(await lendersTo(tx, reader.id))]);
  return { id: reader.id, authorities };
}

async function refusalFor(tx: Tx, approver: Approver, row: FoundApproval): Promise<ApprovalRefusal | null> {
  const offer = await offerOf(tx, row.complaint_id, row.offer_id);
  const matter = await matterOf(tx, { id: row.complaint_id, owner_id: row.owner_id }, row, offer);
  const found = authorityFor(matter, approver);
  return typeof found === "string" ? found : null;
}
