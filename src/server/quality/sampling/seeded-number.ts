import { hash } from "node:crypto";

/**
 * A number in (0, 1) that seed and name decide: the first 52 bits of SHA-256 over seed, a line break and the name. Anybody
 * can compute it again with any tool, and it does not depend on the order in which conversations are read.
 */
export function seededNumber(seed: string, name: string): number {
  const bits = Number.parseInt(hash("sha256", `${seed}\n${name}`, "hex").slice(0, 13), 16);
  return (bits + 0.5) / 2 ** 52;
}
