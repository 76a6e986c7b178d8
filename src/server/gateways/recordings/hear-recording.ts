import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { Loudness } from "./loudness.ts";

/** What listening to a file comes to. */
export type Heard = { state: "heard"; loudness: Loudness } | { state: "unreadable" | "too_long" };

/** Formats that are listened to, by media type. Others stay files that can be downloaded. */
export const heardTypes = ["audio/wav", "audio/mpeg", "audio/ogg"] as const;
export type HeardType = (typeof heardTypes)[number];

const timeLimitMs = 10 * 60_000;

/**
 * Decodes a recording in a thread of its own: it takes a whole core for seconds, and a file made to break the decoder
 * breaks the thread and nothing else. The bytes go over piece by piece, each when the one before is done.
 */
export function hearRecording(content: Readable, type: HeardType, limitMs = timeLimitMs): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const pieces = content[Symbol.asyncIterator]();
    const thread = new Worker(new URL("./recording-thread.ts", import.meta.url), {
      workerData: type,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const limit = setTimeout(() => end({ state: "unreadable" }), limitMs);
    thread.on("message", (message: "more" | Heard) => {
      if (message !== "more") return end(message);
      pieces.next().then(({ value, done }) => thread.postMessage(done ? null : value), fail);
    });
    // The decoder broke, or ran out of room; the file is what is wrong.
    thread.once("error", () => end({ state: "unreadable" }));
    // Nothing happens when it has answered before: a promise is settled once.
    thread.once("exit", () => end({ state: "unreadable" }));

    function end(heard: Heard): void {
      stop();
      resolve(heard);
    }
    function fail(error: Error): void {
      stop();
      reject(error);
    }
    function stop(): void {
      clearTimeout(limit);
      content.destroy();
      thread.terminate();
    }
  });
}
