import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { type Break, genesis, sha256 } from "./chain-event.ts";
import { rootOfPath } from "./check-merkle.ts";

/** What a checkpoint says, and what is signed: the canonical JSON of this, byte for byte. */
export type CheckpointBody = {
  format: "mingjing-checkpoint/1";
  tenant: string;
  /** Counts the house's checkpoints from 1. */
  position: number;
  /** The day it closes, in the house's zone; null when it was asked for in between. */
  day: string | null;
  leaves: number;
  /** The Merkle root (RFC 6962) over the hashes of the events it covers. */
  root: string;
  /** SHA-256 of the body before; zeros before the first. */
  previousHash: string;
  madeAt: string;
  publicKey: string;
};

export type SignedCheckpoint = { body: string; signature: string };

/** That this event stands in that checkpoint. */
export type EventProof = { version: number; hash: string; checkpoint: number; index: number; path: string[] };

/** Checks each checkpoint's signature and that each follows the one before. @returns the first that was forged. */
export function checkCheckpoints(checkpoints: readonly SignedCheckpoint[], publicKey: string): Break | null {
  const key = keyOf(publicKey);
  for (const [index, { body, signature }] of checkpoints.entries()) {
    const { position, previousHash, publicKey: said } = JSON.parse(body) as CheckpointBody;
    const problem =
      (said !== publicKey && "it is signed with another key than the house's") ||
      (!isSignature(key, body, signature) && "it is not the one the house signed") ||
      (!follows(checkpoints[index - 1], position, previousHash) && "it does not follow the one before it");
    if (problem) return forged(position, problem);
  }
  return null;
}

/**
 * The hashes of a complaint's first events as its checkpoints hold them: nobody without the house's key can change these.
 * A proof that does not lead to its checkpoint's root is itself the break.
 */
export function provenHashes(
  checkpoints: readonly SignedCheckpoint[],
  proofs: readonly EventProof[],
): { hashes: string[] } | { broken: Break } {
  const bodies = new Map(
    checkpoints.map(({ body }) => [positionOf(body), JSON.parse(body) as CheckpointBody]),
  );
  for (const [index, { version, hash, checkpoint, index: leaf, path }] of proofs.entries()) {
    const body = bodies.get(checkpoint);
    const isProven = body && rootOfPath(hash, leaf, body.leaves, path) === body.root;
    if (!isProven || version !== index + 1)
      return { broken: forged(checkpoint, `it does not hold event ${version}, whose proof says it does`) };
  }
  return { hashes: proofs.map(({ hash }) => hash) };
}

export function isSignature(key: KeyObject, signed: string | Uint8Array, signature: string): boolean {
  return verify(null, Buffer.from(signed), key, Buffer.from(signature, "base64"));
}

/** @param publicKey Ed25519, SPKI in base64 */
export function keyOf(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
}

// Within a package the first one's predecessor may lie outside.
function follows(before: SignedCheckpoint | undefined, position: number, previousHash: string): boolean {
  if (!before) return position > 1 || previousHash === genesis;
  return position === positionOf(before.body) + 1 && previousHash === sha256(before.body);
}

function positionOf(body: string): number {
  return (JSON.parse(body) as CheckpointBody).position;
}

function forged(position: number, problem: string): Break {
  return { place: `checkpoint ${position}`, problem, tampering: "checkpoint_forged" };
}
