import type { Actor } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { keptWords } from "./ledger/words.ts";
import type { OpenPromise } from "./promise.ts";

type Proof = {
  kind: "text" | "number" | "file";
  text?: string;
  files?: { attachmentId: string; digest: string }[];
};

/** A promise is kept, by a person's proof or by the number that a gateway gave. */
export async function markKept(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  promise: Pick<OpenPromise, "id" | "deed">,
  { kind, text, files = [] }: Proof,
): Promise<ComplaintReceipt> {
  await tx
    .updateTable("promise")
    .set({
      state: "kept",
      proof_kind: kind,
      proof_text: text ?? null,
      kept_by: actor.kind === "staff" ? actor.id : null,
      kept_at: tx.now,
    })
    .where("id", "=", promise.id)
    .execute();
  await stopClock(tx, complaint.id, "promise", promise.id);
  const told = keptWords(promise.deed, kind === "number" ? text : undefined);
  const message = await tellCustomer(tx, actor, complaint, told);
  return recordEvent(tx, actor, complaint, "keep_promise", {
    promiseId: promise.id,
    proofKind: kind,
    proofDigest: text && contentDigest(complaint.description_salt, text),
    files,
    message,
  });
}
