/**
 * How many messages one core reads in a second of its time for bad wording, and what that takes of memory: `node --expose-gc bench/find-wording.ts`.
 * The messages are those of the promise labels, which we wrote: short turns of agents, most with nothing wrong in them.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { findWording } from "../src/server/text/wording/find-wording.ts";
import { showFigures } from "./figures.ts";

const messages = readFileSync(path.join(import.meta.dirname, "labels/promises.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { text: string });
const long = "您好，您反映的情况我们已经登记，这个订单不能退。".repeat(4_000);
const hostile = "(".repeat(100_000);

for (const { text } of messages) findWording(text);
const heapBefore = heapMegabytes();
const readings = [1, 2, 3, 4, 5].map(() => perSecond(20)).toSorted((a, b) => a - b);
showFigures({
  "short messages a second": readings[2] ?? 0,
  "slowest of five rounds": readings[0] ?? 0,
  "megabytes more after them": Math.max(0, Math.round(heapMegabytes() - heapBefore)),
  "ms for 100,000 signs of text": milliseconds(() => findWording(long)),
  "ms for 100,000 open brackets": milliseconds(() => findWording(hostile)),
});

function perSecond(rounds: number): number {
  const took = milliseconds(() => {
    for (let round = 0; round < rounds; round++) for (const { text } of messages) findWording(text);
  });
  return Math.round((rounds * messages.length * 1_000) / took);
}

// Time of the processor, not of the wall: other work on the machine does not count.
function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1_000);
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}
