import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { withTenant } from "../db/database.ts";
import type { OrderRow } from "../gateways/tables/import-rows/join-order.ts";
import { saveOrders } from "./save-orders.ts";

describe("orders", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  function save(...rows: OrderRow[]) {
    const { tenantId, shopIds } = house.tenant("alpha");
    return withTenant(tenantId, (tx) =>
      saveOrders(
        tx,
        rows.map((row) => ({ shopId: shopIds.main!, row })),
      ),
    );
  }

  async function found(q: string, query: Record<string, string> = {}) {
    const { body } = await agent("findOrders", { query: { q, ...query } });
    return body;
  }

  test("an order is saved with items, batches and parcels, and found by each of its marks", async () => {
    expect(await save(kettle)).toBe(1);

    for (const q of ["A-1001", "SF1001", "13900001001", "+86 139-0000-1001"]) {
      const { rows } = await found(q);
      expect(rows, q).toMatchObject([
        {
          number: "A-1001",
          total: { minor: 159_00, currency: "CNY" },
          customerName: "周宁",
          maskedPhone: "139****1001",
          items: [
            { line: 1, name: "电热水壶", batchCode: "B7", supplier: "佳汇" },
            { line: 2, name: "滤网", batchCode: null },
          ],
          parcels: [{ carrier: "顺丰", trackingNumber: "SF1001" }],
        },
      ]);
    }
  });

  test("a part of a number or phone finds nothing, and neither does another house", async () => {
    await save(kettle);
    for (const q of ["A-100", "1001", "1390000"]) expect((await found(q)).rows).toEqual([]);
    const stranger = await staffCaller(house, "agent", "beta");
    expect((await stranger("findOrders", { query: { q: "A-1001" } })).body.rows).toEqual([]);
  });

  test("the same order again is brought up to date, and what the file no longer says stays", async () => {
    await save({ ...kettle, orderNumber: "A-2", promisedAt: new Date("2026-09-20T00:00:00Z") });
    expect(await save({ ...kettle, orderNumber: "A-2", state: "delivered", parcels: [] })).toBe(0);

    const { rows } = await found("A-2");
    expect(rows).toMatchObject([
      { state: "delivered", promisedAt: "2026-09-20T00:00:00.000Z", parcels: [{ position: 1 }] },
    ]);
  });

  test("an order keeps its campaign and who served it; an agent who is not here is left unnamed", async () => {
    const { email, id } = await anAgent();
    await save(
      { ...kettle, orderNumber: "S-1", campaign: "双十一", servedBy: email.toUpperCase() },
      { ...kettle, orderNumber: "S-2", servedBy: "left@long.ago" },
    );
    await save({ ...kettle, orderNumber: "S-1" });
    const rows = await house.rows(
      "SELECT number, campaign, served_by FROM orders WHERE number LIKE 'S-%' ORDER BY number",
    );
    expect(rows).toEqual([
      { number: "S-1", campaign: "双十一", served_by: id },
      { number: "S-2", campaign: null, served_by: null },
    ]);
  });

  async function anAgent() {
    const [row] = await house.rows<{ id: string; email: string }>(
      "SELECT id, email FROM staff WHERE tenant_id = $1 AND role = 'agent' LIMIT 1",
      [house.tenant("alpha").tenantId],
    );
    return row!;
  }

  test("customers are one by source, phone or e-mail; a masked phone is nobody's mark", async () => {
    const order = (orderNumber: string, contact: Partial<OrderRow>): OrderRow => ({
      ...kettle,
      phone: undefined,
      customerName: undefined,
      orderNumber,
      ...contact,
    });
    await save(
      order("C-1", { customerSourceId: "u1" }),
      order("C-2", { customerSourceId: "u1", phone: "13900002222" }),
      order("C-3", { phone: "139 0000 3333" }),
      order("C-4", { phone: "13900003333" }),
      order("C-5", { phone: "139****3333" }),
      order("C-6", { phone: "139****3333" }),
    );
    const rows = await house.rows<{ number: string; customer_id: string }>(
      "SELECT number, customer_id FROM orders WHERE number LIKE 'C-%' ORDER BY number",
    );
    const [c1, c2, c3, c4, c5, c6] = rows.map(({ customer_id }) => customer_id);
    expect(c2).toBe(c1);
    expect(c4).toBe(c3);
    expect(new Set([c1, c3, c5, c6]).size).toBe(4);
  });

  test("many orders of one customer come page by page, the newest first", async () => {
    const months = ["01", "02", "03", "04", "05"];
    await save(
      ...months.map((month) => ({
        ...kettle,
        orderNumber: `P-${month}`,
        phone: "13900009999",
        orderedAt: new Date(`2026-${month}-01T00:00:00Z`),
      })),
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await found("13900009999", { limit: "2", ...(after && { after }) });
      seen.push(...page.rows.map(({ number }: { number: string }) => number));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(["P-05", "P-04", "P-03", "P-02", "P-01"]);
  });

  test("items that all claim to be line 1 keep their places", async () => {
    const [first, second] = kettle.items;
    await save({ ...kettle, orderNumber: "L-1", items: [first!, { ...second!, line: 1 }] });
    expect(
      (await found("L-1")).rows[0].items.map(({ line, name }: { line: number; name: string }) => [
        line,
        name,
      ]),
    ).toEqual([
      [1, "电热水壶"],
      [2, "滤网"],
    ]);
  });
});

const kettle: OrderRow = {
  orderNumber: "A-1001",
  customerName: "周宁",
  phone: "13900001001",
  orderedAt: new Date("2026-09-01T02:00:00Z"),
  currency: "CNY",
  totalMinor: 159_00,
  freightMinor: 0,
  items: [
    { line: 1, sku: "K1", name: "电热水壶", quantity: 1, priceMinor: 129_00, supplier: "佳汇", batch: "B7" },
    { line: 2, sku: "F1", name: "滤网", quantity: 2, priceMinor: 15_00 },
  ],
  parcels: [{ carrier: "顺丰", trackingNumber: "SF1001", warehouse: "昆山仓" }],
};
