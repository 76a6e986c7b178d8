import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const ivBytes = 12;
const tagBytes = 16;

/** A secret that must be used again, kept so that the database alone does not give it away. */
export function sealSecret(houseSecret: string, gatewayId: string, open: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(houseSecret), iv);
  // Bound to its row: a sealed secret copied to another gateway does not open there.
  cipher.setAAD(Buffer.from(gatewayId));
  const sealed = Buffer.concat([cipher.update(open, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** The secret again; null when it was sealed under another house secret, or changed. */
export function openSecret(houseSecret: string, gatewayId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(houseSecret), bytes.subarray(0, ivBytes));
  decipher.setAAD(Buffer.from(gatewayId));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString();
  } catch {
    // The tag does not hold: the caller says that the secret has to be entered again.
    return null;
  }
}

function keyFrom(houseSecret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", houseSecret, "", "mingjing gateway secrets", 32));
}
