import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { claimOf } from "./claim.ts";
import { answeredState, refuseWrongMoment } from "./rules.ts";

/** What the party agrees to pay: all, a part, or nothing. */
export async function answerRecovery(
  actor: Staff,
  number: string,
  id: string,
  { agreedMinor, words }: { agreedMinor: number; words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "answer_recovery");
    const claim = await claimOf(tx, complaint.id, id);
    refuseWrongMoment("answer", claim.state);
    const state = answeredState(claim.claimed_minor, agreedMinor);
    await tx
      .updateTable("recovery")
      .set({ state, agreed_minor: agreedMinor, last_words: words, answered_at: tx.now, changed_at: tx.now })
      .where("id", "=", claim.id)
      .execute();
    return recordEvent(tx, actor, complaint, "answer_recovery", {
      recoveryId: claim.id,
      outcome: state,
      agreedMinor,
      wordsDigest: contentDigest(complaint.description_salt, words),
    });
  });
}
