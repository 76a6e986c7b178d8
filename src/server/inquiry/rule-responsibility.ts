import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { wantsSecondSignature } from "../complaint/second-signature.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { Invalid } from "../refusals.ts";
import { refuseUnknownCauses } from "./causes/cause-tree.ts";
import { refuseOldGround, refuseUnfitShares, refuseUnsigned, type Share } from "./rules.ts";

export type Ruling = {
  version: number;
  findingId: string;
  shares: Share[];
  immediateCause?: string;
  rootCause?: string;
};

/** Says who is responsible, by shares, on the ground of a finding; then options can be prepared. */
export async function ruleResponsibility(
  actor: Staff,
  number: string,
  ruling: Ruling,
): Promise<ComplaintReceipt> {
  return rule(actor, number, ruling, "rule_responsibility");
}

/** New facts, new responsibility: the earlier ruling stays in the record, this one stands. */
export async function reviseResponsibility(
  actor: Staff,
  number: string,
  ruling: Ruling,
): Promise<ComplaintReceipt> {
  return rule(actor, number, ruling, "revise_responsibility");
}

async function rule(
  actor: Staff,
  number: string,
  { version, findingId, shares, immediateCause, rootCause }: Ruling,
  step: "rule_responsibility" | "revise_responsibility",
): Promise<ComplaintReceipt> {
  refuseUnfitShares(shares);
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, step, version);
    const finding = await findingOf(tx, complaint, findingId);
    refuseUnsigned(finding.signatures, await wantsSecondSignature(tx, complaint));
    refuseOldGround(finding, await standingRuling(tx, complaint));
    await refuseUnknownCauses(tx, { immediate: immediateCause, root: rootCause });

    const id = newId();
    await tx
      .insertInto("responsibility")
      .values({
        id,
        complaint_id: complaint.id,
        finding_id: finding.id,
        shares: JSON.stringify(shares),
        immediate_cause: immediateCause,
        root_cause: rootCause,
        ruled_by: actor.id,
        ruled_at: tx.now,
      })
      .execute();
    return moveComplaint(
      tx,
      actor,
      complaint,
      step,
      {},
      {
        responsibilityId: id,
        findingId: finding.id,
        immediateCause,
        rootCause,
        shares: shares.map(({ party, percent, reason }) => ({
          party,
          percent,
          reasonDigest: contentDigest(complaint.description_salt, reason),
        })),
      },
    );
  });
}

async function findingOf(tx: Tx, complaint: Complaint, findingId: string) {
  const finding = await tx
    .selectFrom("finding")
    .select((finding) => [
      "id",
      "recorded_at",
      finding
        .selectFrom("finding_signature")
        .select((signature) => signature.fn.countAll<number>().as("count"))
        .whereRef("finding_signature.finding_id", "=", "finding.id")
        .as("signatures"),
    ])
    .where("id", "=", findingId)
    .where("complaint_id", "=", complaint.id)
    .executeTakeFirst();
  if (finding) return finding;
  throw new Invalid(
    "finding_unknown",
    {
      zh: "定责须依据本投诉单的核实结果，请重新选择。",
      en: "A ruling rests on a finding of this complaint. Please choose one.",
    },
    { fields: [{ at: "/findingId", code: "finding_unknown" }] },
  );
}

function standingRuling(tx: Tx, complaint: Complaint) {
  return tx
    .selectFrom("responsibility")
    .select(["finding_id", "ruled_at"])
    .where("complaint_id", "=", complaint.id)
    .orderBy("ruled_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
