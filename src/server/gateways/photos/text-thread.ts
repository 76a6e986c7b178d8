import { parentPort, workerData } from "node:worker_threads";
import type { TextReading } from "./read-text.ts";

/** The thread that reads one picture's words and answers once. The package is optional: without it the house says so. */
parentPort?.postMessage(await read(Buffer.from(workerData as Uint8Array)));

async function read(picture: Buffer): Promise<TextReading> {
  const reader = await openReader();
  if (!reader) return { state: "no_reader" };
  // The reader hands its argument to sharp, which takes a picture as well as a path.
  const found = await reader.detect(picture as unknown as string);
  const lines = found.flatMap(({ text, mean }: { text: string; mean: number }) =>
    mean >= leastConfidence && text.trim() ? [text.trim()] : [],
  );
  return lines.length > 0 ? { state: "read", lines: lines.slice(0, mostLines) } : { state: "nothing" };
}

const leastConfidence = 0.6;
const mostLines = 200;

async function openReader() {
  try {
    const { default: Ocr } = await import("@gutenye/ocr-node");
    // Two threads for everybody on a small machine: one reads, one answers people.
    return await Ocr.create({ onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1 } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}
