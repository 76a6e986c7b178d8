import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** One event as it is hashed: everything but its own hash. Times are ISO 8601 in UTC with milliseconds. */
export type EventBody = {
  tenant: string;
  stream: string;
  version: number;
  id: string;
  type: string;
  data: Record<string, unknown>;
  actor: { kind: string; id: string };
  at: string;
  previousHash: string;
};

/** What stands before the first event of every chain. */
export const genesisHash = "0".repeat(64);

/** SHA-256 over canonical JSON (RFC 8785), in lower-case hex. */
export function eventHash(event: EventBody): string {
  return createHash("sha256")
    .update(canonicalize(event) as string)
    .digest("hex");
}
