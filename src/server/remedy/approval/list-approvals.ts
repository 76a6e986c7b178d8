import type { z } from "zod";
import type { approvalRow } from "../../../shared/api/desk-routes.ts";
import type { page } from "../../../shared/api/fields.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { approvalRows, type FoundApproval, presentApprovals } from "./present-approvals.ts";

type Filter = z.output<typeof page> & { state: "waiting" | "decided" };

/** A page of approvals: those that wait by due time, those decided latest first. */
export async function listApprovals(
  tx: Tx,
  reader: Staff,
  filter: Filter,
): Promise<{ rows: z.input<typeof approvalRow>[]; next: string | null }> {
  const found = await (filter.state === "waiting" ? waitingRows : decidedRows)(tx, filter);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  return {
    rows: await presentApprovals(tx, reader, rows),
    next: last ? cursorOf(last.decided_at ?? last.due_at, last.id) : null,
  };
}

function waitingRows(tx: Tx, { after, limit }: Filter): Promise<FoundApproval[]> {
  return approvalRows(tx)
    .where("approval.decision", "is", null)
    .where("complaint.state", "=", "deciding")
    .where(behindCursor(after, ["approval.due_at", "approval.id"], ">"))
    .orderBy("approval.due_at")
    .orderBy("approval.id")
    .limit(limit + 1)
    .execute();
}

function decidedRows(tx: Tx, { after, limit }: Filter): Promise<FoundApproval[]> {
  return approvalRows(tx)
    .where("approval.decision", "in", ["approved", "refused"])
    .where(behindCursor(after, ["approval.decided_at", "approval.id"], "<"))
    .orderBy("approval.decided_at", "desc")
    .orderBy("approval.id", "desc")
    .limit(limit + 1)
    .execute();
}
