import { parentPort, workerData } from "node:worker_threads";
import type { TextReading } from "./read-text.ts";

const leastConfidence = 0.6;
const mostLines = 200;
/** The package is optional, and its runtime is a native library that some machines cannot load. */
const notHere = new Set(["ERR_MODULE_NOT_FOUND", "ERR_DLOPEN_FAILED"]);

/** The thread that reads one picture's words and answers once. Without the optional package the house says so. */
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

async function openReader() {
  try {
    const { default: Ocr } = await import("@gutenye/ocr-node");
    // On a small machine one core reads and the others answer people.
    return await Ocr.create({ onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1 } });
  } catch (error) {
    if (notHere.has((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}
