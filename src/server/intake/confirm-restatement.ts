import type { Customer, Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { NotPossibleNow } from "../refusals.ts";

type Confirmation = {
  version?: number;
  /** Where staff heard the yes; customers say it themselves. */
  source?: string;
};

/** The customer's "yes, that is it", said on their page or heard by an agent. */
export async function confirmRestatement(
  actor: Staff | Customer,
  number: string,
  { version, source }: Confirmation = {},
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "confirm_restatement", version);
    refuseNothingToConfirm(complaint);
    return moveComplaint(
      tx,
      actor,
      complaint,
      "confirm_restatement",
      { restatement_confirmed_at: tx.now },
      { source },
    );
  });
}

function refuseNothingToConfirm({ restatement, restatement_confirmed_at }: Complaint): void {
  if (restatement !== null && restatement_confirmed_at === null) return;
  throw new NotPossibleNow("nothing_to_confirm", {
    zh: "复述已经确认过了，不需要再次确认。",
    en: "The restatement has been confirmed already.",
  });
}
