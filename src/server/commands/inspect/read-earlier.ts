import { existsSync } from "node:fs";
import { stat, truncate } from "node:fs/promises";
import type { Finding } from "../../quality/inspection/checks/finding.ts";
import { linesOf } from "./lines-of.ts";

export type FileResult = { id: string; results: (Finding & { rule: string; version: number })[] };
export type Earlier = { lines: number; lastId: string | null };

/** How far an earlier call came. A last line that was cut off is taken away, so that it is written again whole. */
export async function readEarlier(out: string, each: (result: FileResult) => void): Promise<Earlier> {
  const earlier: Earlier = { lines: 0, lastId: null };
  if (!existsSync(out)) return earlier;
  let wholeBytes = 0;
  for await (const { text } of linesOf(out)) {
    const bytes = Buffer.byteLength(text) + 1;
    if (wholeBytes + bytes > (await stat(out)).size) break;
    const result = JSON.parse(text) as FileResult;
    each(result);
    earlier.lines += 1;
    earlier.lastId = result.id;
    wholeBytes += bytes;
  }
  await truncate(out, wholeBytes);
  return earlier;
}
