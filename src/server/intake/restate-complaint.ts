import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { sayRestatement } from "./say-restatement.ts";

/** The first restatement missed something: say it anew, and ask again whether it is right. */
export async function restateComplaint(
  actor: Staff,
  number: string,
  { version, restatement }: { version: number; restatement: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "restate", version);
    const said = await sayRestatement(tx, actor, complaint, restatement);
    return moveComplaint(
      tx,
      actor,
      complaint,
      "restate",
      { restatement, restatement_confirmed_at: null },
      said,
    );
  });
}
