import { createHash, randomBytes } from "node:crypto";

/** A fresh salt for one text: without it, short texts could be guessed from their digest after erasure. */
export function newSalt(): Buffer {
  return randomBytes(16);
}

/** Salted SHA-256 of a text, in lower-case hex: the journal proves the words without holding them. */
export function contentDigest(salt: Uint8Array, text: string): string {
  return createHash("sha256").update(salt).update(text, "utf8").digest("hex");
}
