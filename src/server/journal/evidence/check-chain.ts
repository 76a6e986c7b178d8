import { createHash } from "node:crypto";

/**
 * Checks a chain of events. This folder's check-* files need nothing but Node: a copy of them travels in every evidence
 * package, so that a third party can check it without this system.
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

/** The first place that does not hold; `version` counts the complaint's events from 1. */
export type Break = { place: string; problem: string; version?: number };

export type Head = { version: number; hash: string };

/** Walks the chain from its first event. @returns the first broken link, or null. */
export function checkChain(events: readonly ChainEvent[], head: Head): Break | null {
  let previousHash = "0".repeat(64);
  for (const [index, event] of events.entries()) {
    const broken = checkLink(event, index + 1, previousHash);
    if (broken) return { ...broken, place: `event ${index + 1} (${event.type})`, version: index + 1 };
    previousHash = event.hash;
  }
  if (events.length === head.version && previousHash === head.hash) return null;
  return {
    place: `event ${events.length + 1}`,
    problem: `the record says the chain ends at event ${head.version}, but it ends at ${events.length} with another hash`,
    version: events.length + 1,
  };
}

function checkLink(event: ChainEvent, version: number, previousHash: string): { problem: string } | null {
  if (event.version !== version)
    return { problem: `event ${version} is missing; event ${event.version} stands in its place` };
  if (event.previousHash !== previousHash) return { problem: "it does not follow the event before it" };
  const { hash, ...body } = event;
  return sha256(canonical(body)) === hash ? null : { problem: "its content does not give its hash" };
}

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
