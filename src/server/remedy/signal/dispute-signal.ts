import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { NotPossibleNow } from "../../refusals.ts";

type Dispute = { signal: string; raisedFor: "customer" | "staff"; words: string };

/** Somebody says that a signal does this customer wrong: it is marked so at once, and another person looks at it. */
export async function disputeSignal(
  actor: Staff,
  number: string,
  { signal, raisedFor, words }: Dispute,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "dispute_signal");
    await refuseTwice(tx, complaint.customer_id, signal);
    const objectionId = newId();
    await tx
      .insertInto("signal_objection")
      .values({
        id: objectionId,
        complaint_id: complaint.id,
        customer_id: complaint.customer_id,
        signal,
        raised_for: raisedFor,
        words,
        raised_by: actor.id,
        raised_at: tx.now,
      })
      .execute();
    return recordEvent(tx, actor, complaint, "dispute_signal", {
      objectionId,
      signal,
      raisedFor,
      wordsDigest: contentDigest(complaint.description_salt, words),
    });
  });
}

async function refuseTwice(tx: Tx, customerId: string, signal: string): Promise<void> {
  // Locked: of two objections at once the second sees the first.
  await tx.selectFrom("customer").select("id").where("id", "=", customerId).forNoKeyUpdate().execute();
  const open = await tx
    .selectFrom("signal_objection")
    .select("id")
    .where("customer_id", "=", customerId)
    .where("signal", "=", signal)
    .where("verdict", "is", null)
    .executeTakeFirst();
  if (!open) return;
  throw new NotPossibleNow("signal_disputed_already", {
    zh: "这条提示已有人提出异议，正在复核。",
    en: "This signal is disputed already and waits for review.",
  });
}
