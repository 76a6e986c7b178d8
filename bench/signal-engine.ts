/**
 * How many complaints a second the signal engine takes on one core with a million strata, and what a stratum costs: `node
 * --expose-gc bench/signal-engine.ts [batches] [complaints]`. Every complaint goes to its batch and to five strata above it.
 */
import { saveEngine } from "../src/server/alerts/engine/save-engine.ts";
import {
  addStratum,
  beginDay,
  complain,
  openEngine,
  ship,
  usualSettings,
} from "../src/server/alerts/engine/signal-engine.ts";
import { seededRandom } from "../src/server/statistics/seeded-random.ts";
import { showFigures } from "./figures.ts";

const [batches = 800_000, complaints = 400_000] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const above = { product: 150_000, supplier: 40_000, warehouse: 200, lane: 9_000, agent: 800 };
const delays = {
  delay: [0, 0.1, 0.2, 0.3, 0.2, 0.1, 0.1],
  weekdayFactors: [1.15, 1.05, 1, 1, 1, 0.95, 0.85],
};
const next = seededRandom(1);

const before = memory();
const engine = openEngine({ delays, ...usualSettings });
const groups = Object.entries(above).map(([name, count]) =>
  Array.from({ length: count }, () => addStratum(engine, name === "product" ? "product" : "large")),
);
const chains = Array.from({ length: batches }, () => [
  addStratum(engine, "batch"),
  ...groups.map((group) => group[Math.floor(next() * group.length)]!),
]);
const chainBytes = memory() - before - bytesOf(engine.strata);

const days = 10;
let daySeconds = 0;
let complaintSeconds = 0;
let signals = 0;
for (let day = 0; day < days; day++) {
  daySeconds += seconds(() => {
    beginDay(engine, day);
    for (const chain of chains) if (next() < 0.3) ship(engine, chain, 0.06);
  });
  complaintSeconds += seconds(() => {
    for (let each = 0; each < complaints / days; each++)
      signals += complain(engine, chains[Math.floor(next() * batches)]!, Math.floor(next() * 2 ** 32)).length;
  });
}
const { strata, roads, customers } = engine;
showFigures({
  strata: strata.count,
  complaints,
  signals,
  complaintsPerCpuSecond: Math.round(complaints / complaintSeconds),
  cpuSecondsADay: Number((daySeconds / days).toFixed(2)),
  bytesPerStratum: Math.round(bytesOf(strata) / strata.count),
  bytesPerStratumOnTheRoad: Math.round((bytesOf(roads) + strata.count) / roads.count),
  bytesPerComplaintAndStratum: Math.round(customers.pairs.byteLength / customers.count),
  savedMb: Math.round(saveEngine(engine).length / 1024 ** 2),
  namesMb: Math.round(chainBytes / 1024 ** 2),
});

function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function bytesOf(record: object): number {
  return Object.values(record).reduce(
    (sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    0,
  );
}
