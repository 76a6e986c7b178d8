import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileEmpty, fileTooLarge } from "./file-refusals.ts";
import type { FileLimits } from "./file-store.ts";
import { isSound } from "./sniff-media-type.ts";

/** Writes a stream to a new file that is on the disk when this returns, stopping at once past the limit. */
export async function receiveBytes(content: Readable, file: string, limits: FileLimits) {
  const hash = createHash("sha256");
  let bytes = 0;
  let head = Buffer.alloc(0);
  let most = limits.maxBytes;
  // Opened before anything can fail: a stream that opens by itself may create the file after its failure was cleaned up.
  const handle = await open(file, "wx", 0o600);
  await pipeline(
    content,
    async function* measured(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (head.length < headBytes) head = Buffer.concat([head, chunk]);
        if (bytes > most) most = await mostFor(head, limits);
        if (bytes > most) throw fileTooLarge(most);
        hash.update(chunk);
        yield chunk;
      }
      if (bytes === 0) throw fileEmpty();
    },
    handle.createWriteStream({ flush: true }),
  );
  return { digest: hash.digest("hex"), bytes };
}

const headBytes = 64 * 1024;

async function mostFor(head: Buffer, { maxBytes, maxSoundBytes }: FileLimits): Promise<number> {
  return maxSoundBytes && (await isSound(head)) ? maxSoundBytes : maxBytes;
}
