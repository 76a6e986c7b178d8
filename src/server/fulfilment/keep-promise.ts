import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { useUploads } from "../correspondence/use-uploads.ts";
import { inTransaction } from "../db/database.ts";
import { settleByHand } from "./execution/settle-by-hand.ts";
import { markKept } from "./mark-kept.ts";
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
    await settleByHand(tx, actor, complaint, promise.id, proof);
    return markKept(tx, actor, complaint, promise, { ...proof, files });
  });
}
