import { Worker } from "node:worker_threads";
import sharp from "sharp";

/** What reading the words on a picture comes to. `no_reader`: the optional package is not installed here. */
export type TextReading = { state: "read"; lines: string[] } | { state: "nothing" | "failed" | "no_reader" };

const timeLimitMs = 60_000;
// Letters of a delivery label on a telephone's photo stay readable at this size, and the time stays bounded.
const longestEdge = 1_600;
const largestPicture = 25 * 1024 * 1024;

/**
 * Reads the words on a picture in a thread of its own, one picture at a time: reading takes a whole core, and a thread
 * that hangs or dies takes nothing else along.
 */
export function readText(picture: Buffer, limitMs = timeLimitMs): Promise<TextReading> {
  const reading = line.then(() => readNow(picture, limitMs));
  line = reading.then(() => undefined);
  return reading;
}

let line: Promise<void> = Promise.resolve();

async function readNow(picture: Buffer, limitMs: number): Promise<TextReading> {
  const prepared = await prepare(picture);
  return prepared ? inThread(prepared, limitMs) : { state: "failed" };
}

async function prepare(picture: Buffer): Promise<Buffer | null> {
  if (picture.length > largestPicture) return null;
  try {
    return await sharp(picture, { failOn: "error" })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize(longestEdge, longestEdge, { fit: "inside", withoutEnlargement: true })
      .png()
      .timeout({ seconds: 20 })
      .toBuffer();
  } catch {
    // A picture that does not decode has no words for us; it stays evidence as a file.
    return null;
  }
}

function inThread(picture: Buffer, limitMs: number): Promise<TextReading> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL("./text-thread.ts", import.meta.url), { workerData: picture });
    const limit = setTimeout(() => end({ state: "failed" }), limitMs);
    function end(reading: TextReading): void {
      clearTimeout(limit);
      resolve(reading);
      thread.terminate();
    }
    thread.once("message", end);
    thread.once("error", () => end({ state: "failed" }));
    thread.once("exit", () => end({ state: "failed" }));
  });
}
