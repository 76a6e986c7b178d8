import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";

/** The problem is understood; from here on it is found out what happened. */
export async function startInvestigation(
  actor: Staff,
  number: string,
  { version }: { version: number },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "investigate", version);
    return moveComplaint(tx, actor, complaint, "investigate");
  });
}
