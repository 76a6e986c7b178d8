import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileEmpty, fileTooLarge } from "./file-refusals.ts";
import type { FileLimits } from "./file-store.ts";

/** Writes a stream to a new file that is on the disk when this returns, stopping at once past the limit. */
export async function receiveBytes(content: Readable, file: string, limits: FileLimits) {
  const hash = createHash("sha256");
  let bytes = 0;
  // Opened before anything can fail: a stream that opens by itself may create the file after its failure was cleaned up.
  const handle = await open(file, "wx", 0o600);
  await pipeline(
    content,
    async function* measured(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > limits.maxBytes) throw fileTooLarge(limits.maxBytes);
        hash.update(chunk);
        yield chunk;
      }
      if (bytes === 0) throw fileEmpty();
    },
    handle.createWriteStream({ flush: true }),
  );
  return { digest: hash.digest("hex"), bytes };
}
