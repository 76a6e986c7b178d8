import { createHmac, timingSafeEqual } from "node:crypto";

export type Link = {
  purpose: "follow" | "rate" | "order";
  tenantId: string;
  /** The complaint; for an order link, the order. */
  complaintId: string;
  customerId: string;
  /** For a rating: which survey. */
  surveyId?: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

/** A link only this house could have made: its content, and a signature (HMAC-SHA-256) over it. */
export function signLink(secret: string, link: Link): string {
  const content = Buffer.from(JSON.stringify(link)).toString("base64url");
  return `${content}.${signature(secret, content)}`;
}

/** The link's content, or undefined when it is forged, expired or made for something else. */
export function readLink(
  secret: string,
  token: string,
  purpose: Link["purpose"],
  at: Date,
): Link | undefined {
  const [content = "", given = ""] = token.split(".");
  if (!isSame(given, signature(secret, content))) return undefined;

  const link = JSON.parse(Buffer.from(content, "base64url").toString()) as Link;
  return link.purpose === purpose && link.expiresAt > at.getTime() ? link : undefined;
}

/** A text for other eyes than the customer's: the addresses in it stay, what opens them goes. */
export function withoutTokens(text: string): string {
  return text.replace(/#[\w-]+\.[\w-]{43}(?![\w-])/g, "#…");
}

// Lengths of the bytes, not of the text: a forger may use letters of two bytes.
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function signature(secret: string, content: string): string {
  return createHmac("sha256", secret).update(`link:${content}`).digest("base64url");
}
