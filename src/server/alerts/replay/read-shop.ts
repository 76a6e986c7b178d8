import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Invalid } from "../../refusals.ts";
import type { Delays } from "../engine/delays.ts";
import type { Batch, Shipment } from "../engine/watch-shop.ts";
import { amount, counted, name, readRows } from "./read-rows.ts";

/** Customers are numbered as they come; where none is named every complaint is another's. */
export type Complaint = { day: number; minute: number; batch: number; customer: number };
export type Shop = { batches: Batch[]; shipments: Shipment[]; complaints: Complaint[]; delays: Delays };

const batchRow = z.object({
  batch: name,
  sku: name,
  supplier: name,
  warehouse: name,
  baseline_rate_per_unit: amount,
});
const shipmentRow = z.object({ batch: name, day: counted, units: amount });
const complaintRow = z.object({ batch: name, day: counted, minute: counted, customer: name.optional() });
const parameters = z.object({
  complaintDelayDistribution: z.array(z.number().min(0).max(1)).min(1).max(400),
  weekdayFactors: z.array(z.number().min(0)).min(1).max(366),
});

/** A shop as files: batches.csv, shipments.csv, complaints.csv (day, minute of the day, batch), parameters.json. */
export async function readShop(folder: string): Promise<Shop> {
  const batches: Batch[] = [];
  const numbers = new Map<string, number>();
  for await (const { batch, baseline_rate_per_unit, ...above } of readRows(
    join(folder, "batches.csv"),
    batchRow,
  )) {
    if (numbers.has(batch)) throw twice(batch);
    numbers.set(batch, batches.length);
    batches.push({ id: batch, rate: baseline_rate_per_unit, ...above });
  }
  const shipments: Shipment[] = [];
  for await (const { batch, day, units } of readRows(join(folder, "shipments.csv"), shipmentRow))
    shipments.push({ stratum: numberOf(numbers, batch), day, units });
  const complaints: Complaint[] = [];
  const customers = new Map<string, number>();
  for await (const row of readRows(join(folder, "complaints.csv"), complaintRow)) {
    const name = row.customer ?? `complaint ${complaints.length}`;
    const customer = customers.get(name) ?? customers.size;
    customers.set(name, customer);
    complaints.push({ day: row.day, minute: row.minute, batch: numberOf(numbers, row.batch), customer });
  }
  complaints.sort((one, other) => one.day - other.day || one.minute - other.minute);
  return { batches, shipments, complaints, delays: await readDelays(join(folder, "parameters.json")) };
}

function numberOf(numbers: Map<string, number>, batch: string): number {
  const number = numbers.get(batch);
  if (number !== undefined) return number;
  throw new Invalid("batch_not_known", {
    zh: `batches.csv 中没有批次 ${batch}。`,
    en: `There is no batch ${batch} in batches.csv.`,
  });
}

function twice(batch: string): Invalid {
  return new Invalid("batch_twice", {
    zh: `batches.csv 中批次 ${batch} 出现了两次。`,
    en: `Batch ${batch} stands twice in batches.csv.`,
  });
}

async function readDelays(path: string): Promise<Delays> {
  const read = parameters.safeParse(parsed(await readFile(path, "utf8")));
  if (!read.success)
    throw new Invalid("parameters_not_readable", {
      zh: "parameters.json 读不懂：要有 complaintDelayDistribution 和 weekdayFactors。",
      en: "parameters.json cannot be read: it needs complaintDelayDistribution and weekdayFactors.",
    });
  return { delay: read.data.complaintDelayDistribution, weekdayFactors: read.data.weekdayFactors };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
