import { type Break, type ChainEvent, canonical, type Head, sha256 } from "./chain-event.ts";
import { checkChain } from "./check-chain.ts";
import {
  checkCheckpoints,
  type EventProof,
  isSignature,
  keyOf,
  provenHashes,
  type SignedCheckpoint,
} from "./check-checkpoints.ts";
import { checkFiles } from "./check-files.ts";
import { checkStamp, type Stamp } from "./check-stamp.ts";
import { checkWords, type Erased, erasedContents, type ProvenText } from "./check-words.ts";
import { readArchive, sealOf } from "./read-archive.ts";

export type Manifest = {
  format: "mingjing-evidence/1" | "mingjing-evidence/2";
  complaint: string;
  exportedAt: string;
  head: Head;
  /** SHA-256 of each file in the package, by name. */
  files: Record<string, string>;
  /** The house's Ed25519 public key (SPKI, base64); compare its fingerprint with the one the house publishes. */
  publicKey: string;
};

export type PackageCheck =
  | {
      isIntact: true;
      complaint: string;
      events: number;
      files: number;
      /** How many of the events stand in signed checkpoints, and the time stamps over these. */
      proven: number;
      stamps: (Stamp & { checkpoint: string })[];
      /** What the house erased by law: it is missing, and the chain says when and why. */
      erased: Erased[];
      keyFingerprint: string;
    }
  | ({ isIntact: false } & Break);

/**
 * Checks an evidence package: checkpoints, chain, words, files, signature, and the archive as a whole. Names the first
 * place that fails.
 * @param expectedKey the fingerprint that the house has published: without it, a package signed by a stranger looks like one
 * of a house one does not know.
 */
export function checkPackage(bytes: Uint8Array, expectedKey?: string): PackageCheck {
  try {
    return checkContents(bytes, readArchive(bytes), expectedKey);
  } catch (error) {
    return {
      isIntact: false,
      place: "archive",
      problem: (error as Error).message,
      tampering: "package_changed",
    };
  }
}

type Files = Map<string, Uint8Array>;

function checkContents(bytes: Uint8Array, files: Files, expectedKey: string | undefined): PackageCheck {
  const manifest = parsed<Manifest>(files, "manifest.json");
  const keyFingerprint = sha256(Buffer.from(manifest.publicKey, "base64"));
  const events = lines<ChainEvent>(files, "journal.jsonl");
  const checkpoints = checkpointsIn(files);
  const proven = provenHashes(
    checkpoints,
    files.has("proofs.jsonl") ? lines<EventProof>(files, "proofs.jsonl") : [],
  );
  const broken =
    checkKey(keyFingerprint, expectedKey) ??
    checkCheckpoints(checkpoints, manifest.publicKey) ??
    ("broken" in proven ? proven.broken : checkChain(events, manifest.head, proven.hashes)) ??
    checkWords(events, lines<ProvenText>(files, "texts.jsonl")) ??
    checkFiles(events, files) ??
    checkDigests(files, manifest) ??
    checkSignature(files, manifest) ??
    checkStamps(files) ??
    checkSeal(bytes);
  if (broken) return { isIntact: false, ...broken };
  return {
    isIntact: true,
    complaint: manifest.complaint,
    events: events.length,
    files: Object.keys(manifest.files).length,
    proven: "hashes" in proven ? proven.hashes.length : 0,
    stamps: stampNames(files).map((checkpoint) => ({ checkpoint, ...stampOf(files, checkpoint) })),
    erased: erasedContents(events),
    keyFingerprint,
  };
}

function checkKey(fingerprint: string, expected: string | undefined): Break | null {
  if (expected === undefined || expected.toLowerCase() === fingerprint) return null;
  const problem = `it is signed with the key ${fingerprint}, not with the house's`;
  return { place: "manifest.json", problem, tampering: "checkpoint_forged" };
}

function checkpointsIn(files: Files): SignedCheckpoint[] {
  return [...files.keys()]
    .filter((name) => /^checkpoints\/\d+\.json$/.test(name))
    .sort()
    .map((name) => ({ body: textOf(files, name), signature: textOf(files, name.replace(/json$/, "sig")) }));
}

function checkDigests(files: Files, { files: digests }: Manifest): Break | null {
  for (const [name, digest] of Object.entries(digests)) {
    const content = files.get(name);
    if (!content) return changedFile(name, "the file is missing");
    if (sha256(content) !== digest) return changedFile(name, "its content is not what was packed");
  }
  const stranger = [...files.keys()].find(
    (name) => !(name in digests) && name !== "manifest.json" && name !== "manifest.sig",
  );
  return stranger ? changedFile(stranger, "the file was not part of the package") : null;
}

function changedFile(place: string, problem: string): Break {
  return { place, problem, tampering: place.startsWith("files/") ? "file_replaced" : "package_changed" };
}

function checkSignature(files: Files, manifest: Manifest): Break | null {
  const isSigned =
    files.has("manifest.sig") &&
    isSignature(keyOf(manifest.publicKey), canonical(manifest), textOf(files, "manifest.sig"));
  if (isSigned) return null;
  const problem = "it is not the one the house signed";
  return { place: "manifest.json", problem, tampering: "package_forged" };
}

function checkStamps(files: Files): Break | null {
  for (const name of stampNames(files)) {
    try {
      stampOf(files, name);
    } catch (error) {
      return { place: name, problem: (error as Error).message, tampering: "checkpoint_forged" };
    }
  }
  return null;
}

function stampNames(files: Files): string[] {
  return [...files.keys()].filter((name) => name.endsWith(".tsr")).sort();
}

function stampOf(files: Files, name: string): Stamp {
  return checkStamp(files.get(name)!, Buffer.from(textOf(files, name.replace(/tsr$/, "json"))));
}

function checkSeal(bytes: Uint8Array): Break | null {
  const seal = sealOf(bytes);
  if (seal && sha256(seal.sealed) === seal.digest) return null;
  const problem = seal ? "a byte outside the files was changed" : "its seal is missing";
  return { place: "archive", problem, tampering: "package_changed" };
}

function textOf(files: Files, name: string): string {
  const content = files.get(name);
  if (!content) throw new Error(`${name} is missing`);
  return new TextDecoder().decode(content);
}

function parsed<Content>(files: Files, name: string): Content {
  const content = textOf(files, name);
  try {
    return JSON.parse(content);
  } catch {
    throw new Error(`${name} is not readable JSON`);
  }
}

function lines<Line>(files: Files, name: string): Line[] {
  return textOf(files, name)
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
