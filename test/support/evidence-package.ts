import { createHash } from "node:crypto";
import { unzipSync, zipSync } from "fflate";
import {
  type ChainEvent,
  canonical,
  genesis,
  sha256,
} from "../../src/server/journal/evidence/chain-event.ts";

/** An evidence package taken apart, to be put together again as somebody without the house's key could. */
export type OpenPackage = Record<string, Uint8Array>;

export function opened(bytes: Uint8Array): OpenPackage {
  return unzipSync(bytes);
}

export function linesOf<Line>(files: OpenPackage, name: string): Line[] {
  return Buffer.from(files[name]!)
    .toString()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

export function withEvents(files: OpenPackage, events: readonly ChainEvent[]): OpenPackage {
  const journal = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(""));
  const manifest = JSON.parse(Buffer.from(files["manifest.json"]!).toString());
  const last = events.at(-1)!;
  manifest.head = { version: last.version, hash: last.hash };
  return { ...files, "journal.jsonl": journal, "manifest.json": Buffer.from(canonical(manifest)) };
}

/** Every digest and the seal made right again; only the signature cannot be. */
export function repacked(files: OpenPackage): Buffer {
  const manifest = JSON.parse(Buffer.from(files["manifest.json"]!).toString());
  const packed = Object.entries(files).filter(([name]) => !name.startsWith("manifest."));
  manifest.files = Object.fromEntries(packed.map(([name, content]) => [name, sha256(content)]));
  const zip = Buffer.from(
    zipSync({ ...files, "manifest.json": Buffer.from(canonical(manifest)) }, { level: 0 }),
  );
  zip.writeUInt16LE(71, zip.length - 2);
  return Buffer.concat([zip, Buffer.from(`sha256:${createHash("sha256").update(zip).digest("hex")}`)]);
}

/** Numbers, links and hashes made to fit again, as an attacker who knows the format does. */
export function relinked(events: readonly ChainEvent[]): ChainEvent[] {
  let previousHash = genesis;
  return events.map(({ hash: _, ...event }, index) => {
    const body = { ...event, version: index + 1, previousHash };
    previousHash = sha256(canonical(body));
    return { ...body, hash: previousHash };
  });
}
