import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** HMAC-SHA256 over id, time and body, in the headers of Standard Webhooks: any of its libraries can check it. */
export type SignedHeaders = {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
};

const toleranceSeconds = 300;

export function newGatewaySecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** A secret as the other side wrote it: 24 to 64 bytes in base64. */
export function isGatewaySecret(text: string): boolean {
  const bytes = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  const length = bytes ? Buffer.from(bytes, "base64").length : 0;
  return length >= 24 && length <= 64;
}

export function sign(secret: string, id: string, body: string, now: Date): SignedHeaders {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${digest(secret, id, timestamp, body)}`,
  };
}

export type SignatureProblem = "not_signed" | "wrong_signature" | "wrong_time";

/** What is wrong with a signature; null when it holds. An old message is refused, so that none can be kept and sent again. */
export function signatureProblem(
  secret: string,
  headers: (name: keyof SignedHeaders) => string | null | undefined,
  body: string,
  now: Date,
): SignatureProblem | null {
  const id = headers("webhook-id");
  const timestamp = headers("webhook-timestamp");
  const signatures = headers("webhook-signature");
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return "not_signed";

  const expected = digest(secret, id, timestamp, body);
  const holds = signatures.split(" ").some((each) => isSame(each, `v1,${expected}`));
  if (!holds) return "wrong_signature";
  const age = Math.abs(now.getTime() / 1_000 - Number(timestamp));
  return age > toleranceSeconds ? "wrong_time" : null;
}

function digest(secret: string, id: string, timestamp: string, body: string): string {
  const bytes = Buffer.from(secret.slice("whsec_".length), "base64");
  return createHmac("sha256", bytes).update(`${id}.${timestamp}.${body}`).digest("base64");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
