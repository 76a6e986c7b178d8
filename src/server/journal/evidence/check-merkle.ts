import { createHash } from "node:crypto";

/** Merkle trees as in RFC 6962: a leaf is SHA-256(0x00, entry), a node SHA-256(0x01, left, right). Entries are event hashes. */

/** The root over these event hashes (hex), in hex; of none at all, SHA-256 of nothing. */
export function merkleRoot(entries: readonly string[]): string {
  if (entries.length === 0) return createHash("sha256").digest("hex");
  return rootBetween(entries, 0, entries.length).toString("hex");
}

/** What has to be joined to one leaf, from the bottom up, to arrive at the root. */
export function merklePath(entries: readonly string[], index: number): string[] {
  return pathBetween(entries, index, 0, entries.length).map((node) => node.toString("hex"));
}

/** The root that this leaf and its path lead to in a tree of `size` leaves; null when the path cannot belong there. */
export function rootOfPath(
  entry: string,
  index: number,
  size: number,
  path: readonly string[],
): string | null {
  const steps = turns(index, size);
  if (index < 0 || index >= size || steps.length !== path.length) return null;
  let node = leafHash(entry);
  for (const [step, sibling] of path.entries()) {
    const other = Buffer.from(sibling, "hex");
    node = steps[step] === "left" ? nodeHash(node, other) : nodeHash(other, node);
  }
  return node.toString("hex");
}

function rootBetween(entries: readonly string[], from: number, to: number): Buffer {
  if (to - from === 1) return leafHash(entries[from]!);
  const middle = from + split(to - from);
  return nodeHash(rootBetween(entries, from, middle), rootBetween(entries, middle, to));
}

function pathBetween(entries: readonly string[], index: number, from: number, to: number): Buffer[] {
  if (to - from === 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...pathBetween(entries, index, from, middle), rootBetween(entries, middle, to)]
    : [...pathBetween(entries, index, middle, to), rootBetween(entries, from, middle)];
}

/** On which side of each node the leaf lies, from the bottom up. */
function turns(index: number, size: number): ("left" | "right")[] {
  const sides: ("left" | "right")[] = [];
  let [at, width] = [index, size];
  while (width > 1) {
    const left = split(width);
    sides.unshift(at < left ? "left" : "right");
    [at, width] = at < left ? [at, left] : [at - left, width - left];
  }
  return sides;
}

/** The largest power of two below `width`. */
function split(width: number): number {
  return 2 ** Math.floor(Math.log2(width - 1));
}

function leafHash(entry: string): Buffer {
  return createHash("sha256")
    .update(Buffer.from([0]))
    .update(Buffer.from(entry, "hex"))
    .digest();
}

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256")
    .update(Buffer.from([1]))
    .update(left)
    .update(right)
    .digest();
}
