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
    for (const { items, freightMinor, totalMinor } of orders) {
      const goods = items.reduce((sum, { priceMinor, quantity }) => sum + priceMinor * quantity, 0);
      expect(totalMinor).toBe(goods + freightMinor);
    }
  });

  test("an order is paid, sent and delivered in that order, and its state says how far it is", () => {
    for (const { orderedAt, paidAt, shippedAt, deliveredAt, state, parcels } of orders) {
      const times = [orderedAt, paidAt, shippedAt, deliveredAt].flatMap((at) => at?.getTime() ?? []);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(state === "delivered").toBe(deliveredAt !== null);
      expect(parcels.length).toBe(shippedAt === null ? 0 : 1);
    }
  });

  test("a parcel's reports follow one another and end with the delivery", () => {
    for (const { parcels, deliveredAt } of orders) {
      for (const { trace } of parcels) {
        const times = trace.map(({ at }) => at.getTime());
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        if (deliveredAt) expect(times.at(-1)).toBe(deliveredAt.getTime());
      }
    }
  });

  test("a batch is made before it is sold, and one code means one day", () => {
    const madeOn = new Map<string, string>();
    for (const { items, orderedAt } of orders) {
      for (const { sku, batchCode, batchMadeOn } of items) {
        expect(new Date(batchMadeOn).getTime()).toBeLessThan(orderedAt.getTime());
        expect(madeOn.get(`${sku} ${batchCode}`) ?? batchMadeOn).toBe(batchMadeOn);
        madeOn.set(`${sku} ${batchCode}`, batchMadeOn);
      }
    }
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
