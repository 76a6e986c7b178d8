import type { Delays } from "./delays.ts";
import {
  addStratum,
  beginDay,
  complain,
  type Engine,
  openEngine,
  ship,
  usualSettings,
} from "./signal-engine.ts";

export const groupKinds = ["sku", "supplier", "warehouse"] as const;
export type GroupKind = (typeof groupKinds)[number];

export type Batch = {
  id: string;
  /** Complaints per unit while all is well. */
  rate: number;
} & Record<GroupKind, string>;

export type Shipment = { stratum: number; day: number; units: number };

export type Signal = { day: number; kind: "batch" | GroupKind; id: string };

const reachOf = { batch: "batch", sku: "product", supplier: "large", warehouse: "large" } as const;

/** Watches every batch of a shop and what stands above them. Complaints come in the order of their days. */
export function watchShop(batches: Batch[], shipments: Shipment[], delays: Delays) {
  const engine = openEngine({ delays, ...usualSettings });
  const { strataOf, named } = addAll(engine, batches);
  const shipTo = inOrder(shipments, ({ stratum, units }) =>
    ship(engine, strataOf[stratum]!, units * batches[stratum]!.rate),
  );
  return {
    /** The signals that a customer's complaint about a batch raises. */
    complain(batch: number, day: number, customer: number): Signal[] {
      for (let each = engine.today + 1; each <= day; each++) {
        beginDay(engine, each);
        shipTo(each);
      }
      return complain(engine, strataOf[batch]!, customer).map((stratum) => ({ day, ...named[stratum]! }));
    },
  };
}

/** Does what belongs to a day when it is there. */
function inOrder(shipments: Shipment[], take: (shipment: Shipment) => void): (day: number) => void {
  const sorted = shipments.toSorted((one, other) => one.day - other.day);
  let next = 0;
  return (day) => {
    for (; next < sorted.length && sorted[next]!.day <= day; next++) take(sorted[next]!);
  };
}

function addAll(engine: Engine, batches: Batch[]) {
  const named: Omit<Signal, "day">[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (kind: Signal["kind"], id: string) => {
    const known = numbers.get(`${kind}:${id}`);
    if (known !== undefined) return known;
    const number = addStratum(engine, reachOf[kind]);
    numbers.set(`${kind}:${id}`, number);
    named[number] = { kind, id };
    return number;
  };
  const strataOf = batches.map((batch) => [
    numberOf("batch", batch.id),
    ...groupKinds.map((kind) => numberOf(kind, batch[kind])),
  ]);
  return { strataOf, named };
}
