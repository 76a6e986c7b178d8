import type { KeyObject } from "node:crypto";
import type { Tx } from "../../db/database.ts";
import type { Break } from "../evidence/chain-event.ts";
import {
  type CheckpointBody,
  checkCheckpoints,
  type SignedCheckpoint,
} from "../evidence/check-checkpoints.ts";
import { merkleRoot } from "../evidence/check-merkle.ts";
import { publicKeyOf } from "./make-checkpoint.ts";
import { hashesIn, leavesOf } from "./read-proofs.ts";

export type CheckpointCheck = {
  checkpoints: number;
  broken: Break | null;
  /** The positions that hold: what they cover is proven. */
  holding: ReadonlySet<number>;
};

/** Checks a house's checkpoints: signatures, order, and that each root is that of the hashes it covers. */
export async function verifyCheckpoints(
  tx: Tx,
  key: KeyObject,
  kept: readonly SignedCheckpoint[] = [],
): Promise<CheckpointCheck> {
  const checkpoints = await tx
    .selectFrom("checkpoint")
    .select(["position", "body", "signature"])
    .orderBy("position")
    .execute();
  const holding = new Set<number>();
  let broken = checkCheckpoints(checkpoints, publicKeyOf(key)) ?? missingOf(kept, checkpoints);
  for (const checkpoint of checkpoints) {
    const wrong = await checkRoot(tx, checkpoint, key);
    if (wrong) broken ??= wrong;
    else holding.add(checkpoint.position);
  }
  return { checkpoints: checkpoints.length, broken, holding };
}

/** The hashes of a complaint's first events, as far as checkpoints that hold cover them. */
export async function provenHashesOf(
  tx: Tx,
  complaintId: string,
  holding: ReadonlySet<number>,
): Promise<string[]> {
  const segments = await tx
    .selectFrom("checkpoint_segment")
    .select(["position", "from_version", "hashes"])
    .where("stream", "=", complaintId)
    .orderBy("from_version")
    .execute();
  const hashes: string[] = [];
  for (const segment of segments) {
    if (segment.from_version !== hashes.length + 1 || !holding.has(segment.position)) break;
    hashes.push(...hashesIn(segment.hashes));
  }
  return hashes;
}

async function checkRoot(
  tx: Tx,
  { position, body, signature }: SignedCheckpoint & { position: number },
  key: KeyObject,
): Promise<Break | null> {
  const { root, publicKey } = JSON.parse(body) as CheckpointBody;
  const isOurs =
    publicKey === publicKeyOf(key) && checkCheckpoints([{ body, signature }], publicKey) === null;
  if (isOurs && merkleRoot(await leavesOf(tx, position)) === root) return null;
  const problem = isOurs ? "the hashes it covers do not give its root" : "it is not the one the house signed";
  return { place: `checkpoint ${position}`, problem, tampering: "checkpoint_forged" };
}

/** A checkpoint that was taken out and kept elsewhere must still stand here: nobody can then cut off the end of the record. */
function missingOf(kept: readonly SignedCheckpoint[], here: readonly SignedCheckpoint[]): Break | null {
  const bodies = new Set(here.map(({ body }) => body));
  const gone = kept.find(({ body }) => !bodies.has(body));
  if (!gone) return null;
  const { position } = JSON.parse(gone.body) as CheckpointBody;
  const problem = "the one that was kept elsewhere no longer stands here";
  return { place: `checkpoint ${position}`, problem, tampering: "checkpoint_forged" };
}
