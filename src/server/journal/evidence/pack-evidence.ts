import { createPublicKey, type KeyObject, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { buffer } from "node:stream/consumers";
import { zipSync } from "fflate";
import type { FileStore } from "../../gateways/files/file-store.ts";
import { publicKeyOf } from "../checkpoints/make-checkpoint.ts";
import type { Proofs } from "../checkpoints/read-proofs.ts";
import { canonical, sha256 } from "./chain-event.ts";
import type { Manifest } from "./check-package.ts";
import { explanation } from "./explanation.ts";
import { sealLength } from "./read-archive.ts";
import type { Evidence } from "./read-evidence.ts";

export type Packing = {
  tenantId: string;
  store: FileStore;
  key: KeyObject;
  at: Date;
  /** The case for a person to read (PDF). */
  record?: Buffer;
};

/**
 * The evidence package: a ZIP, stored uncompressed, that a third party checks with Node alone (`node verify.mjs`). Every file is
 * named in a manifest signed with the house's Ed25519 key; the archive's comment holds the digest of all bytes before it.
 */
export async function packEvidence(
  evidence: Evidence & { proofs: Proofs },
  { tenantId, store, key, at, record }: Packing,
): Promise<Buffer> {
  const contents = {
    ...(await contentsOf(evidence, tenantId, store)),
    ...(record ? { "record.pdf": record } : {}),
    ...proofsOf(evidence.proofs),
    "house-key.pem": text(pemOf(key)),
  };
  const manifest: Manifest = {
    format: "mingjing-evidence/2",
    complaint: evidence.number,
    exportedAt: at.toISOString(),
    head: evidence.head,
    files: Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, sha256(content)])),
    publicKey: publicKeyOf(key),
  };
  // The bytes that are signed are the bytes of the file, so that any tool can check them.
  const signed = text(canonical(manifest));
  const zip = zipSync(
    {
      ...contents,
      "manifest.json": signed,
      "manifest.sig": text(sign(null, signed, key).toString("base64")),
    },
    { level: 0, mtime: at },
  );
  return sealed(zip);
}

async function contentsOf(
  evidence: Evidence,
  tenantId: string,
  store: FileStore,
): Promise<Record<string, Uint8Array>> {
  const contents: Record<string, Uint8Array> = {
    "README.txt": text(explanation(evidence.number)),
    "verify.mjs": text(await standaloneCheck()),
    "journal.jsonl": text(jsonLines(evidence.events)),
    "texts.jsonl": text(jsonLines(evidence.texts)),
    "files.jsonl": text(jsonLines(evidence.files)),
  };
  for (const { digest } of evidence.files.filter(({ erasedAt }) => erasedAt === null))
    contents[`files/${digest}`] = await buffer(await store.open(tenantId, digest));
  return contents;
}

function proofsOf({ checkpoints, events }: Proofs): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = { "proofs.jsonl": text(jsonLines(events)) };
  for (const { position, body, signature, stamp } of checkpoints) {
    const name = `checkpoints/${String(position).padStart(6, "0")}`;
    files[`${name}.json`] = text(body);
    files[`${name}.sig`] = text(signature);
    if (stamp) files[`${name}.tsr`] = new Uint8Array(stamp);
  }
  return files;
}

const standaloneParts = [
  "chain-event",
  "check-restored",
  "check-tampering",
  "check-chain",
  "check-merkle",
  "check-checkpoints",
  "check-words",
  "check-files",
  "der",
  "check-stamp",
  "read-archive",
  "check-package",
  "verify-script",
];

/** The checking files in one script without types or imports of ours. */
async function standaloneCheck(): Promise<string> {
  const parts = await Promise.all(
    standaloneParts.map((name) => readFile(new URL(`./${name}.ts`, import.meta.url), "utf8")),
  );
  const sources = parts.map((source) => stripTypeScriptTypes(source));
  const builtins = new Set(
    sources.flatMap((source) => [...source.matchAll(/^import .*"node:.*$/gm)].map(([line]) => line)),
  );
  return [...mergedImports(builtins), ...sources.map(withoutModules)].join("\n");
}

/** Several parts import from one module of Node; in one script each name may be imported once. */
function mergedImports(lines: ReadonlySet<string>): string[] {
  const names = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, imported = "", from = ""] = /^import \{(.*)\} from (".*")/.exec(line) ?? [];
    const known = names.get(from) ?? new Set();
    for (const name of imported.split(",")) if (name.trim() !== "") known.add(name.trim());
    names.set(from, known);
  }
  return [...names].map(([from, known]) => `import { ${[...known].join(", ")} } from ${from};`);
}

function withoutModules(source: string): string {
  return source.replace(/^import [^;]*;$/gm, "").replace(/^export /gm, "");
}

// The end record's last two bytes say how long the comment is that follows; then the comment itself.
function sealed(zip: Uint8Array): Buffer {
  const body = Buffer.from(zip);
  body.writeUInt16LE(sealLength, body.length - 2);
  return Buffer.concat([body, Buffer.from(`sha256:${sha256(body)}`)]);
}

function pemOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "pem", type: "spki" }).toString();
}

function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
