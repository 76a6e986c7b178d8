import { createHash } from "node:crypto";

/**
 * What an evidence check is about. These files (chain-event, read-archive and check-*) need nothing but Node: a copy of them
 * travels in every evidence package, so that a third party can check it without this system.
 */

/** One event as it stands in journal.jsonl; hash = SHA-256 over the canonical JSON (RFC 8785) of all but the hash. */
export type ChainEvent = {
  tenant: string;
  stream: string;
  version: number;
  id: string;
  type: string;
  data: unknown;
  actor: { kind: string; id: string };
  at: string;
  previousHash: string;
  hash: string;
};

/** What can be done to a record, by name; the last two are done to a package. */
export type Tampering =
  | "changed"
  | "dropped"
  | "inserted"
  | "reordered"
  | "file_replaced"
  | "actor_swapped"
  | "back_dated"
  | "tail_truncated"
  | "forked"
  | "checkpoint_forged"
  | "words_changed"
  | "package_changed"
  | "package_forged";

/** The first place that does not hold, and what was done there; `version` counts the complaint's events from 1. */
export type Break = { place: string; problem: string; tampering: Tampering; version?: number };

export type Head = { version: number; hash: string };

/** What stands before the first event of every chain. */
export const genesis = "0".repeat(64);

/** Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, numbers as ECMAScript writes them, no blanks. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

export function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
