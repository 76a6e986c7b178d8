import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { approvalRows, presentApprovals } from "./present-approvals.ts";

/** One approval, as on its own page. */
export async function readApproval(tx: Tx, reader: Staff, id: string) {
  const rows = await approvalRows(tx).where("approval.id", "=", id).execute();
  const [row] = await presentApprovals(tx, reader, rows);
  if (row?.id === id) return row;
  throw new NotFound("approval_not_found", { zh: "没有找到这项审批。", en: "There is no such approval." });
}
