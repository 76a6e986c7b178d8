import { createHmac, timingSafeEqual } from "node:crypto";

export type Link = {
  purpose: "follow" | "rate" | "order" | "copy";
  tenantId: string;
  /** The complaint; for an order link, the order. */
  complaintId: string;
  customerId: string;
  /** For a rating: which survey. */
  surveyId?: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

/** A supplier's door to one question; its row says whether it still stands open. */
export type SupplyLink = { purpose: "supply"; tenantId: string; linkId: string; expiresAt: number };

/** An approver's door to one approval; its row says whether it was used. */
export type ApprovalLink = { purpose: "approve"; tenantId: string; linkId: string; expiresAt: number };

/** The door out of the list of those who get reports by mail; `linkId` is the recipient. */
export type ReportLink = { purpose: "report"; tenantId: string; linkId: string; expiresAt: number };

/** The door of one who is called to saying "I am here"; `linkId` is what was sent to them. */
export type CallLink = { purpose: "call"; tenantId: string; linkId: string; expiresAt: number };

type AnyLink = Link | SupplyLink | ApprovalLink | ReportLink | CallLink;

/** A link only this house could have made: its content, and a signature (HMAC-SHA-256) over it. */
export function signLink(secret: string, link: AnyLink): string {
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
  return opened<Link>(secret, token, purpose, at);
}

/** The same for a supplier's link. */
export function readSupplyLink(secret: string, token: string, at: Date): SupplyLink | undefined {
  return opened<SupplyLink>(secret, token, "supply", at);
}

/** The same for an approver's link. */
export function readApprovalLink(secret: string, token: string, at: Date): ApprovalLink | undefined {
  return opened<ApprovalLink>(secret, token, "approve", at);
}

/** The same for the link in a report's mail. */
export function readReportLink(secret: string, token: string, at: Date): ReportLink | undefined {
  return opened<ReportLink>(secret, token, "report", at);
}

/** The same for the link in a call. */
export function readCallLink(secret: string, token: string, at: Date): CallLink | undefined {
  return opened<CallLink>(secret, token, "call", at);
}

/** A text for other eyes than the customer's: the addresses in it stay, what opens them goes. */
export function withoutTokens(text: string): string {
  return text.replace(/#[\w-]+\.[\w-]{43}(?![\w-])/g, "#…");
}

function opened<Content extends AnyLink>(
  secret: string,
  token: string,
  purpose: Content["purpose"],
  at: Date,
): Content | undefined {
  const [content = "", given = ""] = token.split(".");
  if (!isSame(given, signature(secret, content))) return undefined;

  const link = JSON.parse(Buffer.from(content, "base64url").toString()) as Content;
  return link.purpose === purpose && link.expiresAt > at.getTime() ? link : undefined;
}

// Lengths of the bytes, not of the text: a forger may use letters of two bytes.
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function signature(secret: string, content: string): string {
  return createHmac("sha256", secret).update(`link:${content}`).digest("base64url");
}
