import { createPublicKey, type KeyObject, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { buffer } from "node:stream/consumers";
import { zipSync } from "fflate";
import type { FileStore } from "../../gateways/files/file-store.ts";
import { canonical, sha256 } from "./check-chain.ts";
import type { Manifest } from "./check-package.ts";
import { explanation } from "./explanation.ts";
import { sealLength } from "./read-archive.ts";
import type { Evidence } from "./read-evidence.ts";

/**
 * The evidence package: a ZIP, stored uncompressed, that a third party checks with Node alone (`node verify.mjs`). Every file is
 * named in a manifest signed with the house's Ed25519 key; the archive's comment holds the digest of all bytes before it.
 */
export async function packEvidence(
  evidence: Evidence,
  tenantId: string,
  store: FileStore,
  key: KeyObject,
  at: Date,
): Promise<Buffer> {
  const contents = await contentsOf(evidence, tenantId, store);
  const manifest: Manifest = {
    format: "mingjing-evidence/1",
    complaint: evidence.number,
    exportedAt: at.toISOString(),
    head: evidence.head,
    files: Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, sha256(content)])),
    publicKey: spki(key),
  };
  const signature = sign(null, Buffer.from(canonical(manifest)), key).toString("base64");
  const zip = zipSync(
    {
      ...contents,
      "manifest.json": text(`${JSON.stringify(manifest, null, 2)}\n`),
      "manifest.sig": text(signature),
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
  for (const { digest } of evidence.files)
    contents[`files/${digest}`] = await buffer(await store.open(tenantId, digest));
  return contents;
}

/** The check-* files in one script without types or imports of ours. */
async function standaloneCheck(): Promise<string> {
  const parts = await Promise.all(
    ["check-chain", "check-words", "read-archive", "check-package", "verify-script"].map(async (name) => {
      const source = await readFile(new URL(`./${name}.ts`, import.meta.url), "utf8");
      return stripTypeScriptTypes(source)
        .replace(/^import .*"\.\/.*$/gm, "")
        .replace(/^export /gm, "");
    }),
  );
  return parts.join("\n");
}

// The end record's last two bytes say how long the comment is that follows; then the comment itself.
function sealed(zip: Uint8Array): Buffer {
  const body = Buffer.from(zip);
  body.writeUInt16LE(sealLength, body.length - 2);
  return Buffer.concat([body, Buffer.from(`sha256:${sha256(body)}`)]);
}

function spki(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
}

function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
