import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import type { Heard, HeardType } from "./hear-recording.ts";
import { measureLoudness, TooLong } from "./loudness.ts";
import { mp3Sound, opusSound } from "./packed-sound.ts";
import { wavSound } from "./wav-sound.ts";

const soundOf = { "audio/wav": wavSound, "audio/mpeg": mp3Sound, "audio/ogg": opusSound };

/** The thread that decodes one recording: it asks for a piece, is given one, and answers once at the end. */
parentPort?.postMessage(await hear());

async function hear(): Promise<Heard> {
  try {
    return { state: "heard", loudness: await measureLoudness(soundOf[workerData as HeardType](pieces())) };
  } catch (error) {
    // A decoder throws what it likes at a broken file.
    return { state: error instanceof TooLong ? "too_long" : "unreadable" };
  }
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  while (parentPort) {
    parentPort.postMessage("more");
    const [piece] = await once(parentPort, "message");
    if (piece === null) return;
    yield piece;
  }
}
