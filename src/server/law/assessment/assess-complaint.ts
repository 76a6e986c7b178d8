import type { Actor } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { Evaluation } from "../entitlement.ts";
import { evaluatorWith } from "../layers/evaluator.ts";
import { type Ground, groundOf } from "./ground.ts";
import { valuesOf } from "./known-fact.ts";

/** Assesses what the customer is entitled to, and keeps the facts and rules it rests on beside the result. */
export async function assessComplaint(actor: Actor, number: string): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "assess_entitlements");
    return keepAssessment(tx, actor, complaint, await groundOf(tx, complaint));
  });
}

/** The one way in which an assessment comes about. The caller holds the complaint's lock. */
export async function keepAssessment(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  ground: Ground,
): Promise<ComplaintReceipt> {
  const facts = valuesOf(ground.known);
  const result = evaluatorWith(ground.rules)(facts);
  const id = newId();
  await tx
    .insertInto("assessment")
    .values({
      id,
      complaint_id: complaint.id,
      chapter: complaint.chapter,
      facts: JSON.stringify(facts),
      sources: JSON.stringify(Object.fromEntries(ground.known.map(({ name, source }) => [name, source]))),
      result: JSON.stringify(result),
      packs: JSON.stringify({ layers: ground.rules }),
      ground: ground.digest,
      assessed_by_kind: actor.kind,
      assessed_by_id: actor.id,
      assessed_at: tx.now,
    })
    .execute();
  return recordEvent(tx, actor, complaint, "assess_entitlements", eventData(id, ground, result));
}

// Names of remedies and rules, sums and digests: nobody's words.
function eventData(assessmentId: string, ground: Ground, { expected, notEntitled }: Evaluation) {
  return {
    assessmentId,
    groundDigest: ground.digest,
    entitled: expected.map(({ remedy, amount_fen, level, rule }) => ({
      remedy,
      amountMinor: amount_fen,
      level,
      rule,
    })),
    denied: notEntitled.map(({ remedy, rule }) => ({ remedy, rule })),
    rules: ground.rules.map(({ id, version }) => ({ ruleId: id, version })),
  };
}
