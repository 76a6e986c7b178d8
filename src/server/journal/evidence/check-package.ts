import { createPublicKey, verify } from "node:crypto";
import { type Break, type ChainEvent, canonical, checkChain, type Head, sha256 } from "./check-chain.ts";
import { checkWords, type ProvenText } from "./check-words.ts";
import { readArchive, sealOf } from "./read-archive.ts";

export type Manifest = {
  format: "mingjing-evidence/1";
  complaint: string;
  exportedAt: string;
  head: Head;
  /** SHA-256 of each file in the package, by name. */
  files: Record<string, string>;
  /** The house's Ed25519 public key (SPKI, base64); compare its fingerprint with the one the house publishes. */
  publicKey: string;
};

export type PackageCheck =
  | { isIntact: true; complaint: string; events: number; files: number; keyFingerprint: string }
  | ({ isIntact: false } & Break);

/** Checks an evidence package: files, chain, words, signature, and the archive as a whole. Names the first place that fails. */
export function checkPackage(bytes: Uint8Array): PackageCheck {
  try {
    return checkFiles(bytes, readArchive(bytes));
  } catch (error) {
    return { isIntact: false, place: "archive", problem: (error as Error).message };
  }
}

function checkFiles(bytes: Uint8Array, files: Map<string, Uint8Array>): PackageCheck {
  const manifest = parsed<Manifest>(files, "manifest.json");
  const events = lines<ChainEvent>(files, "journal.jsonl");
  const broken =
    checkChain(events, manifest.head) ??
    checkWords(events, lines<ProvenText>(files, "texts.jsonl")) ??
    checkDigests(files, manifest) ??
    checkSignature(files, manifest) ??
    checkSeal(bytes);
  if (broken) return { isIntact: false, ...broken };
  return {
    isIntact: true,
    complaint: manifest.complaint,
    events: events.length,
    files: Object.keys(manifest.files).length,
    keyFingerprint: sha256(Buffer.from(manifest.publicKey, "base64")),
  };
}

function checkDigests(files: Map<string, Uint8Array>, { files: digests }: Manifest): Break | null {
  for (const [name, digest] of Object.entries(digests)) {
    const content = files.get(name);
    if (!content) return { place: name, problem: "the file is missing" };
    if (sha256(content) !== digest) return { place: name, problem: "its content is not what was packed" };
  }
  const stranger = [...files.keys()].find(
    (name) => !(name in digests) && name !== "manifest.json" && name !== "manifest.sig",
  );
  return stranger ? { place: stranger, problem: "the file was not part of the package" } : null;
}

function checkSignature(files: Map<string, Uint8Array>, manifest: Manifest): Break | null {
  const signature = files.get("manifest.sig");
  const key = createPublicKey({
    key: Buffer.from(manifest.publicKey, "base64"),
    format: "der",
    type: "spki",
  });
  const isSigned =
    signature &&
    verify(
      null,
      Buffer.from(canonical(manifest)),
      key,
      Buffer.from(new TextDecoder().decode(signature), "base64"),
    );
  return isSigned ? null : { place: "manifest.json", problem: "it is not the one the house signed" };
}

function checkSeal(bytes: Uint8Array): Break | null {
  const seal = sealOf(bytes);
  if (!seal) return { place: "archive", problem: "its seal is missing" };
  return sha256(seal.sealed) === seal.digest
    ? null
    : { place: "archive", problem: "a byte outside the files was changed" };
}

function parsed<Content>(files: Map<string, Uint8Array>, name: string): Content {
  const content = files.get(name);
  if (!content) throw new Error(`${name} is missing`);
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new Error(`${name} is not readable JSON`);
  }
}

function lines<Line>(files: Map<string, Uint8Array>, name: string): Line[] {
  const content = files.get(name);
  if (!content) throw new Error(`${name} is missing`);
  return new TextDecoder()
    .decode(content)
    .split("\n")
    .filter((line) => line !== "")
    .map((line, index) => {
      try {
        return JSON.parse(line);
      } catch {
        throw new Error(`${name}, line ${index + 1}: it is not readable JSON`);
      }
    });
}
