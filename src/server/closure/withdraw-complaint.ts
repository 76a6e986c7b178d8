import { type Customer, clockActor, type Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { inTransaction } from "../db/database.ts";
import type { Verdict } from "./confirm-result.ts";
import { endOpenWork } from "./end-open-work.ts";
import { keepWords } from "./keep-words.ts";
import { withdrawnWords } from "./words.ts";

/** The customer takes the complaint back, on their page or through staff. */
export async function withdrawComplaint(
  actor: Staff | Customer,
  number: string,
  { version, source, words }: Verdict<string | undefined>,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "withdraw", version);
    const kept = await keepWords(tx, actor, complaint, words);
    const ended = await endOpenWork(tx, complaint.id);
    const message = await tellCustomer(tx, clockActor(tx.tenantId), complaint, withdrawnWords());
    return moveComplaint(
      tx,
      actor,
      complaint,
      "withdraw",
      { waiting_for: null },
      { source, ...kept, ...ended, message },
    );
  });
}
