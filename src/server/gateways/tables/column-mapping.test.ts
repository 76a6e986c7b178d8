import { describe, expect, test } from "vitest";
import { proposeMapping } from "./column-mapping.ts";

describe("columns of a complaint file are recognised by their names", () => {
  test.each([
    [
      "of a platform",
      ["投诉编号", "投诉标题", "投诉详情", "投诉对象", "投诉诉求"],
      ["sourceId", "title", "description", "shop", "demand"],
    ],
    [
      "in English",
      ["Ticket ID", "Order_Number", "Buyer", "Mobile", "Details"],
      ["sourceId", "orderNumber", "customerName", "phone", "description"],
    ],
    [
      "with units and marks",
      ["订单编号（必填）", "联系电话*", "投诉内容:", "评分(1-5)"],
      ["orderNumber", "phone", "description", "rating"],
    ],
    ["longer than the usual name", ["客户投诉内容原文", "平台订单号"], ["description", "orderNumber"]],
  ])("%s", (_name, header, fields) => {
    const { mapping, missingFields } = proposeMapping(header, "complaints");
    expect(mapping).toEqual(Object.fromEntries(fields.map((field, index) => [field, header[index]])));
    expect(missingFields).toEqual([]);
  });

  test("a usual name is surer than a part of a longer one", () => {
    const { mapping, confidence, unmatchedColumns } = proposeMapping(
      ["客户投诉内容原文", "投诉内容"],
      "complaints",
    );
    expect(mapping.description).toBe("投诉内容");
    expect(confidence.description).toBeGreaterThan(0.95);
    expect(unmatchedColumns).toEqual(["客户投诉内容原文"]);
  });

  test("a file without any text of the complaint says what is missing", () => {
    expect(proposeMapping(["foo", "订单号"], "complaints").missingFields).toEqual(["description"]);
  });
});

test("columns of an order file are recognised by their names", () => {
  const header = [
    "订单编号",
    "收货人",
    "下单时间",
    "付款时间",
    "商家编码",
    "商品名称",
    "购买数量",
    "单价",
    "运费",
    "生产批号",
    "快递公司",
    "快递单号",
    "收货省份",
  ];
  expect(proposeMapping(header, "orders").mapping).toEqual({
    orderNumber: "订单编号",
    customerName: "收货人",
    orderedAt: "下单时间",
    paidAt: "付款时间",
    sku: "商家编码",
    itemName: "商品名称",
    quantity: "购买数量",
    price: "单价",
    freight: "运费",
    batch: "生产批号",
    carrier: "快递公司",
    trackingNumber: "快递单号",
    province: "收货省份",
  });
});
