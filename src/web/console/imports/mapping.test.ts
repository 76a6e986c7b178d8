import { expect, test } from "vitest";
import { examples, missingFields, withColumn } from "./mapping.ts";

const fields = [
  { field: "text", zh: "投诉内容", en: "Words", isRequired: true },
  { field: "orderNumber", zh: "订单号", en: "Order number", isRequired: false },
];

test("only a required field without a column is missing", () => {
  expect(missingFields(fields, {}).map(({ field }) => field)).toEqual(["text"]);
  expect(missingFields(fields, { text: "内容" })).toEqual([]);
});

test("choosing a column leaves the other fields as they are", () => {
  expect(withColumn({ text: "内容" }, "orderNumber", "单号")).toEqual({ text: "内容", orderNumber: "单号" });
});

test("a column taken away is gone, not empty", () => {
  expect(withColumn({ text: "内容", orderNumber: "单号" }, "orderNumber", undefined)).toEqual({
    text: "内容",
  });
});

test("examples skip empty cells and rows that are too short", () => {
  const preview = {
    columns: ["内容", "单号"],
    sample: [["坏了", "A1"], ["漏发", " "], ["太慢"], ["错发", "A4"]],
  };

  expect(examples(preview, "单号")).toEqual(["A1", "A4"]);
  expect(examples(preview, "没有这列")).toEqual([]);
});
