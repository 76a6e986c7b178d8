import { expect, test } from "vitest";
import { readTable } from "../read-table.ts";
import { orderRows } from "./order-rows.ts";

const mapping = {
  orderNumber: "订单号",
  orderedAt: "下单时间",
  sku: "货号",
  itemName: "商品",
  quantity: "数量",
  price: "单价",
  freight: "运费",
  batch: "批次",
  carrier: "快递",
  trackingNumber: "运单",
};

async function rowsOf(lines: string[]) {
  const content = [Object.values(mapping).join(","), ...lines].join("\n");
  const reader = await readTable({ buffer: Buffer.from(content) });
  return Array.fromAsync(orderRows(reader, mapping, { timeZone: "Asia/Shanghai", currency: "CNY" }));
}

test("rows that follow one another with one order number are one order", async () => {
  const rows = await rowsOf([
    'A1,2026-11-01 10:00,S1,保温杯,2,"￥1,199.00",8,B7,顺丰,SF1',
    "A1,2026-11-01 10:00,S2,杯刷,1,9.9元,8,,顺丰,SF1",
    "A2,2026-11-02 10:00,S1,,,,,,,",
  ]);
  expect(rows).toEqual([
    {
      rowNumber: 2,
      row: {
        orderNumber: "A1",
        orderedAt: new Date("2026-11-01T02:00:00Z"),
        currency: "CNY",
        totalMinor: 240_790 + 800 - 0,
        freightMinor: 800,
        items: [
          { line: 1, sku: "S1", name: "保温杯", quantity: 2, priceMinor: 119_900, batch: "B7" },
          { line: 2, sku: "S2", name: "杯刷", quantity: 1, priceMinor: 990 },
        ],
        parcels: [{ carrier: "顺丰", trackingNumber: "SF1" }],
      },
    },
    {
      rowNumber: 4,
      row: expect.objectContaining({
        items: [{ line: 1, sku: "S1", name: "S1", quantity: 1, priceMinor: 0 }],
      }),
    },
  ]);
});

test("an order with one bad row is not taken at all, and every row says why", async () => {
  const rows = await rowsOf([
    "A1,2026-11-01,S1,保温杯,2,99,,,,",
    "A1,2026-11-01,S2,杯刷,两个,9.9,,,,",
    "A2,2026-11-01,S3,杯盖,1,5,,,,",
  ]);
  expect(rows).toMatchObject([
    { rowNumber: 2, errors: [{ code: "other_row_of_order" }] },
    { rowNumber: 3, errors: [{ code: "not_a_whole_number", column: "数量", value: "两个" }] },
    { rowNumber: 4, row: { orderNumber: "A2" } },
  ]);
});

test.each(["-5", "1e3", "12.345", "免费"])("%s is no amount", async (price) => {
  expect(await rowsOf([`A1,2026-11-01,S1,保温杯,1,${price},,,,`])).toMatchObject([
    { errors: [{ code: "not_money", column: "单价", value: price }] },
  ]);
});

test("rows without an order number are not taken for one order", async () => {
  const rows = await rowsOf([",2026-11-01,S1,甲,1,5,,,,", ",2026-11-01,S2,乙,1,5,,,,"]);
  expect(rows.map((each) => "errors" in each && each.errors.map((error) => error.code))).toEqual([
    ["required"],
    ["required"],
  ]);
});
