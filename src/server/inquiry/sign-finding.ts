import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { Forbidden, NotFound, NotPossibleNow } from "../refusals.ts";

/** A second person has looked at a finding and stands by it too. */
export async function signFinding(
  actor: Staff,
  number: string,
  findingId: string,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "sign_finding");
    const finding = await tx
      .selectFrom("finding")
      .select(["id", "recorded_by"])
      .where("id", "=", findingId)
      .where("complaint_id", "=", complaint.id)
      .executeTakeFirst();
    if (!finding) throw unknownFinding();
    if (finding.recorded_by === actor.id) throw ownFinding();

    const signed = await tx
      .insertInto("finding_signature")
      .values({ finding_id: finding.id, signed_by: actor.id, signed_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("finding_id")
      .executeTakeFirst();
    if (!signed) throw signedAlready();
    return recordEvent(tx, actor, complaint, "sign_finding", { findingId: finding.id });
  });
}

function unknownFinding(): NotFound {
  return new NotFound("finding_not_found", {
    zh: "没有找到这条核实结果。",
    en: "There is no such finding.",
  });
}

function ownFinding(): Forbidden {
  return new Forbidden("own_finding", {
    zh: "自己记录的核实结果须由另一位同事复核签认。",
    en: "Your own finding is signed by a colleague, not by yourself.",
  });
}

function signedAlready(): NotPossibleNow {
  return new NotPossibleNow("finding_signed", {
    zh: "您已经签认过这条核实结果。",
    en: "You have signed this finding already.",
  });
}
