import type { Tx } from "../../db/database.ts";
import type { EventProof, SignedCheckpoint } from "../evidence/check-checkpoints.ts";
import { merklePath } from "../evidence/check-merkle.ts";

export type Proofs = {
  /** From the first that covers an event of the complaint to the last. */
  checkpoints: (SignedCheckpoint & { position: number; stamp: Buffer | null })[];
  events: EventProof[];
};

/** What proves a complaint's events: the way of each to the root of its checkpoint. */
export async function readProofs(tx: Tx, complaintId: string): Promise<Proofs> {
  const segments = await tx
    .selectFrom("checkpoint_segment")
    .select(["position", "first_leaf", "from_version", "hashes"])
    .where("stream", "=", complaintId)
    .orderBy("from_version")
    .execute();
  const events: EventProof[] = [];
  for (const { position, first_leaf, from_version, hashes } of segments) {
    const leaves = await leavesOf(tx, position);
    for (const [at, hash] of hashesIn(hashes).entries()) {
      const index = first_leaf + at;
      events.push({
        version: from_version + at,
        hash,
        checkpoint: position,
        index,
        path: merklePath(leaves, index),
      });
    }
  }
  const [first, last] = [segments[0], segments.at(-1)];
  return { checkpoints: first && last ? await between(tx, first.position, last.position) : [], events };
}

/** The hashes of all events that a checkpoint covers, in the order of its tree. */
export async function leavesOf(tx: Tx, position: number): Promise<string[]> {
  const segments = await tx
    .selectFrom("checkpoint_segment")
    .select("hashes")
    .where("position", "=", position)
    .orderBy("first_leaf")
    .execute();
  return segments.flatMap(({ hashes }) => hashesIn(hashes));
}

/** A run of SHA-256 hashes, 32 bytes each, in hex. */
export function hashesIn(run: Buffer): string[] {
  return run.toString("hex").match(/.{64}/g) ?? [];
}

async function between(tx: Tx, first: number, last: number): Promise<Proofs["checkpoints"]> {
  return tx
    .selectFrom("checkpoint")
    .select(["position", "body", "signature", "stamp"])
    .where("position", ">=", first)
    .where("position", "<=", last)
    .orderBy("position")
    .execute();
}
