import { createPrivateKey, hkdfSync, type KeyObject } from "node:crypto";

// RFC 8410: the fixed beginning of an Ed25519 private key in PKCS #8; the 32 bytes of the key follow.
const pkcs8Ed25519 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The house's signing key. Derived from its secret, so that every node has the same one and nothing more is kept. */
export function signingKeyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "mingjing evidence signing key", 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8Ed25519, seed]), format: "der", type: "pkcs8" });
}
