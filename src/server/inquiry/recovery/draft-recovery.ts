import type { z } from "zod";
import type { recoveryParty } from "../../../shared/api/inquiry-fields.ts";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { recoverableOf } from "../../complaint/recoverable.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { refuseTooMuch } from "./rules.ts";

type NewClaim = {
  party: z.infer<typeof recoveryParty>;
  counterparty: string;
  ground: string;
  claimedMinor: number;
};

/** Prepares a claim on who is responsible: at most their share of what the case cost. */
export async function draftRecovery(
  actor: Staff,
  number: string,
  { party, counterparty, ground, claimedMinor }: NewClaim,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "draft_recovery");
    const recoverable = (await recoverableOf(tx, complaint.id)).find((each) => each.party === party);
    if (!recoverable) throw nothingToRecover();
    refuseTooMuch(claimedMinor, recoverable.most.minor);

    const id = newId();
    await tx
      .insertInto("recovery")
      .values({
        id,
        complaint_id: complaint.id,
        responsibility_id: await standingRuling(tx, complaint.id),
        party,
        counterparty,
        ground,
        state: "drafted",
        currency: recoverable.most.currency,
        claimed_minor: claimedMinor,
        drafted_by: actor.id,
        drafted_at: tx.now,
        changed_at: tx.now,
      })
      .execute();
    return recordEvent(tx, actor, complaint, "draft_recovery", {
      recoveryId: id,
      party,
      claimedMinor,
      currency: recoverable.most.currency,
      groundDigest: contentDigest(complaint.description_salt, ground),
    });
  });
}

async function standingRuling(tx: Tx, complaintId: string): Promise<string> {
  const { id } = await tx
    .selectFrom("responsibility")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .orderBy("ruled_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

function nothingToRecover(): NotPossibleNow {
  return new NotPossibleNow("nothing_to_recover", {
    zh: "这一方没有可追偿的金额：未被认定责任、方案没有花费，或已全部追偿。",
    en: "There is nothing to claim of this party: no share of the responsibility, no cost, or all claimed already.",
  });
}
