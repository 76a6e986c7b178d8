import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PresetPart } from "../../gateways/tables/import-rows/preset.ts";

/** SHA-256 over the file of a part and those joined to it: the same only when every one of them is. */
export async function partDigest(part: PresetPart, place: string): Promise<string> {
  const isFolder = (await stat(place)).isDirectory();
  const folder = isFolder ? place : dirname(place);
  const first = isFolder ? join(place, part.file) : place;
  const hash = createHash("sha256");
  for (const path of [first, ...part.joins.map(({ file }) => join(folder, file))]) {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  }
  return hash.digest("hex");
}
