import { describe, expect, test } from "vitest";
import { composeDemo } from "../compose-demo.ts";

const { orders, complaints } = composeDemo({ seed: 1, now: new Date("2026-03-12T06:30:00Z") });

describe("the demo's orders", () => {
  test("order numbers are unique, and so is each telephone to one customer", () => {
    expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
    const customers = new Map(orders.map(({ customer }) => [customer.phone, customer.sourceId]));
    expect(new Set(customers.values()).size).toBe(customers.size);
    for (const phone of customers.keys()) expect(phone).toMatch(/^1390000\d{4}$/);
  });

  test("the total is what the items and the carriage cost", () => {
    const wrong = orders.filter(({ items, freightMinor, totalMinor }) => {
      const goods = items.reduce((sum, { priceMinor, quantity }) => sum + priceMinor * quantity, 0);
      return totalMinor !== goods + freightMinor;
    });
    expect(wrong).toEqual([]);
  });

  test("an order is paid, sent and delivered in that order, and its state says how far it is", () => {
    const wrong = orders.filter(({ orderedAt, paidAt, shippedAt, deliveredAt, state, parcels }) => {
      const isSent = parcels.length === (shippedAt === null ? 0 : 1);
      const isDelivered = (state === "delivered") === (deliveredAt !== null);
      return !(isSent && isDelivered && isInOrder([orderedAt, paidAt, shippedAt, deliveredAt]));
    });
    expect(wrong).toEqual([]);
  });

  test("a parcel's reports follow one another and end with the delivery", () => {
    const wrong = orders.filter(({ parcels, deliveredAt }) =>
      parcels.some(({ trace }) => {
        const last = trace.at(-1)?.at.getTime();
        return !isInOrder(trace.map(({ at }) => at)) || (deliveredAt && last !== deliveredAt.getTime());
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("a batch is made before it is sold, and one code means one day", () => {
    const sold = orders.flatMap(({ items, orderedAt }) => items.map((item) => ({ ...item, orderedAt })));
    expect(sold.filter(({ batchMadeOn, orderedAt }) => new Date(batchMadeOn) >= orderedAt)).toEqual([]);
    const codes = new Set(sold.map(({ sku, batchCode }) => `${sku} ${batchCode}`));
    const days = new Set(sold.map(({ sku, batchCode, batchMadeOn }) => `${sku} ${batchCode} ${batchMadeOn}`));
    expect(days.size).toBe(codes.size);
  });

  test("a complaint names an order of its own house and customer, placed before it was received", () => {
    const byNumber = new Map(orders.map((order) => [order.number, order]));
    const named = complaints.filter(({ filing }) => filing.orderNumber);
    expect(named.length).toBeGreaterThan(450);
    for (const { filing, houseSlug, receivedAt } of named) {
      const order = byNumber.get(filing.orderNumber ?? "");
      expect(order?.houseSlug).toBe(houseSlug);
      expect(order?.customer.phone).toBe(filing.customer?.phone);
      expect(order?.orderedAt.getTime()).toBeLessThan(receivedAt.getTime());
    }
  });
});

function isInOrder(moments: (Date | null)[]): boolean {
  const times = moments.flatMap((at) => at?.getTime() ?? []);
  return times.every((at, place) => place === 0 || at >= (times[place - 1] ?? 0));
}
