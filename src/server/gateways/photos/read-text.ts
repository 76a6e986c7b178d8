import { Worker } from "node:worker_threads";
import sharp from "sharp";

/** What reading the words on a picture comes to. `no_reader`: the optional package is not installed here; `failed`: it does not decode, or took too long. */
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
  line = reading.then(goOn, goOn);
  return reading;
}

let line: Promise<void> = Promise.resolve();

// Whoever waits reads the failure; the next picture's turn comes all the same.
function goOn(): void {}

async function readNow(picture: Buffer, limitMs: number): Promise<TextReading> {
  const prepared = await prepare(picture);
  if (!prepared) return { state: "failed" };
  return (await isBlank(prepared)) ? { state: "nothing" } : inThread(prepared, limitMs);
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

// One even colour holds no words, and a look at its greys costs a thousandth of reading.
async function isBlank(picture: Buffer): Promise<boolean> {
  const { channels } = await sharp(picture).greyscale().stats();
  return channels.every(({ stdev }) => stdev < 1);
}

function inThread(picture: Buffer, limitMs: number): Promise<TextReading> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./text-thread.ts", import.meta.url), { workerData: picture });
    const limit = setTimeout(() => end({ state: "failed" }), limitMs);
    function end(reading: TextReading): void {
      clearTimeout(limit);
      resolve(reading);
      thread.terminate();
    }
    thread.once("message", end);
    thread.once("error", (error) => {
      clearTimeout(limit);
      reject(error);
    });
    // Nothing happens when it has answered before: a promise is settled once.
    thread.once("exit", () => end({ state: "failed" }));
  });
}
