import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ByteSource, TableSource } from "./table.ts";

/** The same bytes as often as asked for: formats look at a file more than once. `end` is included. */
export function byteSource(source: TableSource, size: number): ByteSource {
  if ("path" in source) return { size, open: (start, end) => createReadStream(source.path, { start, end }) };
  return {
    size,
    open: (start = 0, end = size) => Readable.from(chunksOf(source.buffer.subarray(start, end + 1))),
  };
}

function* chunksOf(buffer: Buffer) {
  for (let at = 0; at < buffer.length; at += 65_536) yield buffer.subarray(at, at + 65_536);
}
