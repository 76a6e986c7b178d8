import type { OrderLine } from "./order-line.ts";

export type OrderItem = {
  line: number;
  sku: string;
  name: string;
  quantity: number;
  priceMinor: number;
  category?: string;
  supplier?: string;
  batch?: string;
};

export type OrderParcel = { carrier?: string; trackingNumber?: string; warehouse?: string };

export type OrderRow = Pick<OrderLine, (typeof orderFacts)[number]> & {
  totalMinor: number;
  freightMinor: number;
  items: OrderItem[];
  parcels: OrderParcel[];
};

/** Joins the rows of one order; facts of the whole order are taken from the first row that has them. */
export function joinOrder(lines: OrderLine[]): OrderRow {
  const first = Object.assign({}, ...lines.toReversed().map(withoutAbsent)) as OrderLine;
  const items = lines.flatMap((line, index) => itemOf(line, index + 1));
  const freightMinor = first.freight ?? sum(lines.map((line) => line.itemFreight ?? 0));
  const goodsMinor = sum(items.map((item) => item.priceMinor * item.quantity));
  return {
    ...pick(first, orderFacts),
    totalMinor: first.total ?? goodsMinor + freightMinor,
    freightMinor,
    items,
    parcels: parcelsOf(lines),
  };
}

const orderFacts = [
  "orderNumber",
  "shop",
  "state",
  "customerSourceId",
  "customerName",
  "phone",
  "email",
  "orderedAt",
  "paidAt",
  "shippedAt",
  "deliveredAt",
  "promisedAt",
  "currency",
  "province",
  "city",
  "campaign",
  "servedBy",
] as const;

function itemOf(line: OrderLine, position: number): OrderItem[] {
  const name = line.itemName ?? line.sku;
  if (name === undefined) return [];
  const { itemCategory: category, supplier, batch } = line;
  const item = { line: line.line ?? position, sku: line.sku ?? name, name, quantity: line.quantity ?? 1 };
  return [withoutAbsent({ ...item, priceMinor: line.price ?? 0, category, supplier, batch })];
}

function parcelsOf(lines: OrderLine[]): OrderParcel[] {
  const parcels = new Map<string, OrderParcel>();
  for (const { carrier, trackingNumber, warehouse } of lines) {
    const parcel = withoutAbsent({ carrier, trackingNumber, warehouse });
    if (carrier ?? trackingNumber) parcels.set(trackingNumber ?? JSON.stringify(parcel), parcel);
  }
  return [...parcels.values()];
}

function withoutAbsent<Facts extends object>(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
}

function pick<Facts extends object, Key extends keyof Facts>(facts: Facts, keys: readonly Key[]) {
  return withoutAbsent(Object.fromEntries(keys.map((key) => [key, facts[key]])) as Pick<Facts, Key>);
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
