import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The lines of a file that hold something, with their numbers. */
export async function* linesOf(path: string): AsyncGenerator<{ text: string; lineNumber: number }> {
  let lineNumber = 0;
  const content = createReadStream(path, "utf8");
  for await (const text of createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber += 1;
    if (text.trim() !== "") yield { text, lineNumber };
  }
}
