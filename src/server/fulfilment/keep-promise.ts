import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { useUploads } from "../correspondence/use-uploads.ts";
import { inTransaction } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { openPromise } from "./promise.ts";

type Proof =
  | { kind: "text"; text: string }
  | { kind: "number"; text: string }
  | { kind: "file"; uploadId: string; text?: string };

/** Done, and here is the proof: what was done, a parcel's or refund's number, or a file. */
export async function keepPromise(
  actor: Staff,
  number: string,
  promiseId: string,
  { proof }: { proof: Proof },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "keep_promise");
    const promise = await openPromise(tx, complaint.id, promiseId);

    const files = await useUploads(tx, actor, proof.kind === "file" ? [proof.uploadId] : [], {
      complaintId: complaint.id,
      promiseId: promise.id,
      isShared: false,
    });
    await tx
      .updateTable("promise")
      .set({
        state: "kept",
        proof_kind: proof.kind,
        proof_text: proof.text ?? null,
        kept_by: actor.id,
        kept_at: tx.now,
      })
      .where("id", "=", promise.id)
      .execute();
    await stopClock(tx, complaint.id, "promise", promise.id);
    return recordEvent(tx, actor, complaint, "keep_promise", {
      promiseId: promise.id,
      proofKind: proof.kind,
      proofDigest: proof.text && contentDigest(complaint.description_salt, proof.text),
      files,
    });
  });
}
