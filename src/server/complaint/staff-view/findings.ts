import type { z } from "zod";
import type { finding, responsibility } from "../../../shared/api/staff-view.ts";
import type { Tx } from "../../db/database.ts";
import type { Complaint } from "../complaint.ts";
import { wantsSecondSignature } from "../second-signature.ts";
import type { People } from "./people.ts";

type Finding = z.input<typeof finding>;

/** What was found, on what evidence, and whose names stand under it. */
export async function findingsOf(
  tx: Tx,
  complaint: Pick<Complaint, "id" | "severity">,
  people: People,
): Promise<Finding[]> {
  const rows = await tx
    .selectFrom("finding")
    .selectAll()
    .where("complaint_id", "=", complaint.id)
    .orderBy("recorded_at")
    .execute();
  const ids = rows.map(({ id }) => id);
  const evidence = await evidenceOf(tx, ids);
  const signatures = await signaturesOf(tx, ids);
  const wantsSecond = await wantsSecondSignature(tx, complaint);
  return rows.map((row) => {
    const signed = signatures.filter(({ finding_id }) => finding_id === row.id);
    return {
      id: row.id,
      claim: row.claim,
      fact: row.fact,
      verdict: row.verdict as Finding["verdict"],
      recordedBy: people.person(row.recorded_by),
      recordedAt: row.recorded_at.toISOString(),
      evidence: evidence
        .filter(({ finding_id }) => finding_id === row.id)
        .map(({ attachment_id, side }) => ({ attachmentId: attachment_id, side: side as "for" })),
      signatures: signed.map(({ signed_by, signed_at }) => ({
        by: people.person(signed_by),
        at: signed_at.toISOString(),
      })),
      counts: !wantsSecond || signed.length > 0,
    };
  });
}

/** The ruling that stands: the latest. */
export async function responsibilityOf(
  tx: Tx,
  complaintId: string,
  people: People,
): Promise<z.input<typeof responsibility> | null> {
  const row = await tx
    .selectFrom("responsibility")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("ruled_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    findingId: row.finding_id,
    shares: row.shares as z.input<typeof responsibility>["shares"],
    immediateCause: row.immediate_cause,
    rootCause: row.root_cause,
    ruledBy: people.person(row.ruled_by),
    ruledAt: row.ruled_at.toISOString(),
  };
}

async function evidenceOf(tx: Tx, findingIds: string[]) {
  if (findingIds.length === 0) return [];
  return tx
    .selectFrom("finding_evidence")
    .select(["finding_id", "attachment_id", "side"])
    .where("finding_id", "in", findingIds)
    .orderBy("side", "desc")
    .orderBy("attachment_id")
    .execute();
}

async function signaturesOf(tx: Tx, findingIds: string[]) {
  if (findingIds.length === 0) return [];
  return tx
    .selectFrom("finding_signature")
    .select(["finding_id", "signed_by", "signed_at"])
    .where("finding_id", "in", findingIds)
    .orderBy("signed_at")
    .execute();
}
