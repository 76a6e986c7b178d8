import type { OrderView } from "../../orders/order-view.ts";
import { localMoment } from "../today.ts";
import { goodsFacts } from "./goods-facts.ts";
import { factsFrom, type KnownFact } from "./known-fact.ts";

type Item = OrderView["items"][number];

/** What the order says: the goods, what was paid for them, and when. */
export function orderFacts(order: OrderView, line: number | null, timeZone: string): KnownFact[] {
  const [main] = affectedItems(order, line);
  return [
    ...(main ? factsFrom("goods", goodsFacts(main)) : []),
    ...factsFrom("order", { ...money(order, line), ...times(order, timeZone), batch: main?.batchCode }),
  ];
}

/** The goods complained of: the line that was named, else all of them. */
export function affectedItems({ items }: OrderView, line: number | null): Item[] {
  const named = items.filter((item) => item.line === line);
  return named.length > 0 ? named : items;
}

function money(order: OrderView, line: number | null) {
  const affected = affectedItems(order, line);
  const marked = sum(order.items, priceOf);
  const paid = order.total.minor - order.freight.minor;
  const isWhole = affected.length === order.items.length;
  return {
    items: order.items.map((item) => ({
      name: item.name,
      unit_price_fen: item.priceMinor,
      quantity: item.quantity,
      affected_quantity: affected.includes(item) ? item.quantity : 0,
    })),
    order_amount_fen: marked,
    paid_amount_fen: paid,
    freight_paid_fen: order.freight.minor,
    quantity: sum(order.items, ({ quantity }) => quantity),
    affected_quantity: sum(affected, ({ quantity }) => quantity),
    affected_amount_fen: isWhole ? paid : paid === marked ? sum(affected, priceOf) : undefined,
  };
}

function times(order: OrderView, timeZone: string) {
  const local = (at: string | null | undefined) => (at ? localMoment(new Date(at), timeZone) : undefined);
  return {
    order_at: local(order.orderedAt),
    shipped_at: local(order.shippedAt),
    delivered_at: local(order.deliveredAt),
    carrier_marked_delivered_at: local(order.parcels.findLast((parcel) => parcel.deliveredAt)?.deliveredAt),
  };
}

function priceOf({ priceMinor, quantity }: Item): number {
  return priceMinor * quantity;
}

function sum<Each>(all: readonly Each[], of: (each: Each) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}
