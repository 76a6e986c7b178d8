import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";

type NewFinding = { claim: string; fact: string; verdict: "confirmed" | "refuted" | "unclear" };

/** What was claimed, and what turned out to be true. Findings are never changed; a later one corrects. */
export async function recordFinding(
  actor: Staff,
  number: string,
  { claim, fact, verdict }: NewFinding,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "record_finding");
    const id = newId();
    await tx
      .insertInto("finding")
      .values({
        id,
        complaint_id: complaint.id,
        claim,
        fact,
        verdict,
        recorded_by: actor.id,
        recorded_at: tx.now,
      })
      .execute();
    return recordEvent(tx, actor, complaint, "record_finding", {
      findingId: id,
      verdict,
      claimDigest: contentDigest(complaint.description_salt, claim),
      factDigest: contentDigest(complaint.description_salt, fact),
    });
  });
}
