import type { Shop } from "../src/server/alerts/replay/read-shop.ts";
import { gammaDraw, normalDraw, poissonDraw } from "../src/server/statistics/draws.ts";
import { seededRandom } from "../src/server/statistics/seeded-random.ts";

/** What was put in: from a day of shipping on, units bring so many times the complaints. */
export type Fault = { kind: "batch" | "supplier" | "warehouse"; id: string; onset: number; ratio: number };
export type SimulatedShop = Shop & { faults: Fault[] };

export const shopDays = 180;
/** How long a fault of many batches lasts; that of one batch stays. */
export const faultDays = { batch: Number.POSITIVE_INFINITY, supplier: 30, warehouse: 15 };

const suppliers = 25;
const warehouses = 6;
const products = 200;
const ratiosOfBatches = [3, 6, 12, 25];
const faultsOfEachRatio = 10;
const delays = {
  delay: [
    0, 0, 0.04, 0.09, 0.13, 0.14, 0.13, 0.11, 0.09, 0.07, 0.05, 0.04, 0.03, 0.02, 0.02, 0.01, 0.01, 0.01,
    0.005, 0.005,
  ],
  weekdayFactors: [1.15, 1.05, 1, 1, 1, 0.95, 0.85],
};
// Sound batches differ: a Gamma factor with a standard deviation of 29 %, which no detector is told.
const likenessOfBatches = 12;
// Nobody could see a fault in what hardly anybody bought.
const leastUnits = 85;

type Batch = Shop["batches"][number] & { firstDay: number; lastDay: number; unitsADay: number };
type Next = () => number;

/** A shop of about 1,130 batches and half a year with forty bad batches, three bad suppliers and a bad warehouse. */
export function simulateShop(seed: number): SimulatedShop {
  const next = seededRandom(seed);
  const batches = Array.from({ length: products }, (_, product) => batchesOf(next, product)).flat();
  const faults = drawFaults(next, batches);
  const shipments: Shop["shipments"] = [];
  const complaints: Shop["complaints"] = [];
  batches.forEach((batch, number) => {
    const sent = dailyUnits(next, batch);
    sent.forEach((units, day) => {
      if (units > 0) shipments.push({ stratum: number, day, units });
    });
    const weights = sent.map((units, day) => units * ratioOn(faults, batch, day));
    const rate = (batch.rate * gammaDraw(next, likenessOfBatches)) / likenessOfBatches;
    const ofBatch = dailyComplaints(next, weights, rate);
    complaints.push(...ofBatch.map((each) => ({ ...each, batch: number, customer: 0 })));
  });
  complaints.sort((one, other) => one.day - other.day || one.minute - other.minute);
  complaints.forEach((complaint, index) => {
    complaint.customer = index;
  });
  return { batches, shipments, complaints, delays, faults };
}

function batchesOf(next: Next, product: number): Batch[] {
  const sku = `S${String(product + 1).padStart(3, "0")}`;
  const supplier = `P${String(whole(next, 1, suppliers)).padStart(2, "0")}`;
  const rate = Math.min(0.03, 0.004 * Math.exp(0.76 * normalDraw(next)));
  const usualUnits = Math.min(60, 9.4 * Math.exp(0.85 * normalDraw(next)));
  const batches: Batch[] = [];
  for (let firstDay = whole(next, 0, 24); firstDay < 150; firstDay += whole(next, 22, 31))
    batches.push({
      id: `${sku}-${batches.length + 1}`,
      sku,
      supplier,
      warehouse: `W${whole(next, 1, warehouses)}`,
      rate,
      firstDay,
      lastDay: firstDay + whole(next, 18, 35) - 1,
      unitsADay: usualUnits * Math.exp(0.42 * normalDraw(next)),
    });
  return batches;
}

function drawFaults(next: Next, batches: Batch[]): Fault[] {
  const left = batches.filter((batch) => batch.firstDay < 140 && unitsOf(batch) >= leastUnits);
  const draw = () => left.splice(whole(next, 0, left.length - 1), 1)[0]!;
  const ofBatches = ratiosOfBatches.flatMap((ratio) =>
    Array.from({ length: faultsOfEachRatio }, (): Fault => {
      const { id, firstDay } = draw();
      const onset = firstDay + (next() < 0.5 ? 0 : whole(next, 3, 10));
      return { kind: "batch", id, onset, ratio };
    }),
  );
  const three = new Set<number>();
  while (three.size < 3) three.add(whole(next, 1, suppliers));
  const ofSuppliers = [...three].map(
    (supplier): Fault => ({
      kind: "supplier",
      id: `P${String(supplier).padStart(2, "0")}`,
      onset: whole(next, 40, 110),
      ratio: 2.5,
    }),
  );
  const warehouse = `W${whole(next, 1, warehouses)}`;
  return [
    ...ofBatches,
    ...ofSuppliers,
    { kind: "warehouse", id: warehouse, onset: whole(next, 40, 120), ratio: 2 },
  ];
}

function unitsOf({ firstDay, lastDay, unitsADay }: Batch): number {
  return (lastDay - firstDay + 1) * unitsADay;
}

function ratioOn(faults: Fault[], batch: Batch, day: number): number {
  const ids = { batch: batch.id, supplier: batch.supplier, warehouse: batch.warehouse };
  return faults
    .filter(({ kind, id, onset }) => ids[kind] === id && day >= onset && day < onset + faultDays[kind])
    .reduce((product, { ratio }) => product * ratio, 1);
}

function dailyUnits(next: Next, { firstDay, lastDay, unitsADay }: Batch): number[] {
  return Array.from({ length: shopDays }, (_, day) =>
    day >= firstDay && day <= lastDay ? poissonDraw(next, unitsADay) : 0,
  );
}

function dailyComplaints(next: Next, weights: number[], rate: number): { day: number; minute: number }[] {
  return weights.flatMap((_, day) => {
    const arriving = delays.delay.reduce((sum, share, after) => sum + share * (weights[day - after] ?? 0), 0);
    const count = poissonDraw(next, rate * arriving * delays.weekdayFactors[day % 7]!);
    return Array.from({ length: count }, () => ({ day, minute: whole(next, 0, 1_439) }));
  });
}

function whole(next: Next, least: number, most: number): number {
  return least + Math.floor(next() * (most - least + 1));
}
