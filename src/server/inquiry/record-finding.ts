import type { z } from "zod";
import type { findingEvidence } from "../../shared/api/inquiry-fields.ts";
import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { Invalid } from "../refusals.ts";

type Evidence = z.infer<typeof findingEvidence>[];
type NewFinding = {
  claim: string;
  fact: string;
  verdict: "confirmed" | "refuted" | "unclear";
  evidence: Evidence;
};

/** What was claimed, what turned out to be true, and the evidence for and against. Never changed; a later one corrects. */
export async function recordFinding(
  actor: Staff,
  number: string,
  { claim, fact, verdict, evidence }: NewFinding,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "record_finding");
    await refuseForeignEvidence(tx, complaint, evidence);
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
    await keepEvidence(tx, id, evidence);
    return recordEvent(tx, actor, complaint, "record_finding", {
      findingId: id,
      verdict,
      claimDigest: contentDigest(complaint.description_salt, claim),
      factDigest: contentDigest(complaint.description_salt, fact),
      evidence,
    });
  });
}

async function refuseForeignEvidence(tx: Tx, complaint: Complaint, evidence: Evidence): Promise<void> {
  if (evidence.length === 0) return;
  const ids = evidence.map(({ attachmentId }) => attachmentId);
  const known = await tx
    .selectFrom("attachment")
    .select("id")
    .where("complaint_id", "=", complaint.id)
    .where("id", "in", ids)
    .execute();
  if (known.length === ids.length) return;
  throw new Invalid(
    "evidence_unknown",
    {
      zh: "每份证据须属于这张投诉单，且只能列一次，请重新选择。",
      en: "Each piece of evidence must be of this complaint and named once. Please choose again.",
    },
    { fields: [{ at: "/evidence", code: "evidence_unknown" }] },
  );
}

async function keepEvidence(tx: Tx, findingId: string, evidence: Evidence): Promise<void> {
  if (evidence.length === 0) return;
  await tx
    .insertInto("finding_evidence")
    .values(
      evidence.map(({ attachmentId, side }) => ({
        finding_id: findingId,
        attachment_id: attachmentId,
        side,
      })),
    )
    .execute();
}
