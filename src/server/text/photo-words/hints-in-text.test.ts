import { expect, test } from "vitest";
import { hintsInText } from "./hints-in-text.ts";

const found = (...lines: string[]) => hintsInText(lines).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  ["订单编号：MJ20260913017", ["order_number MJ20260913017"]],
  ["订单号 2026091300178", ["order_number 2026091300178"]],
  ["Order No. AB-2026-0017", ["order_number AB-2026-0017"]],
  ["生产批号:B2608-3", ["batch B2608-3"]],
  ["批次 L20260801A", ["batch L20260801A"]],
  ["LOT: 8842C", ["batch 8842C"]],
  ["生产日期 2026年8月1日", ["date 2026-08-01"]],
  ["EXP 2027/01/05", ["date 2027-01-05"]],
  ["有效期至：２０２７．０１．０５", ["date 2027-01-05"]],
  ["生产日期20260801", ["date 2026-08-01"]],
])("%s", (line, hints) => {
  expect(found(line)).toEqual(hints);
});

test.each([
  "快递单号：SF1234567890",
  "运单号 YT0099887766",
  "退款单号 RF20260913",
  "净含量 500 毫升",
  "客服热线 400-820-8820",
  "2026年13月40日",
  "订单号",
])("nothing is read into %s", (line) => {
  expect(found(line).filter((hint) => !hint.startsWith("date"))).toEqual([]);
});

test("the same number twice is one suggestion, with the words it stood in", () => {
  expect(hintsInText(["批号：B2608-3", "批次：b2608-3"])).toEqual([
    { kind: "batch", value: "B2608-3", words: "批号:B2608-3" },
  ]);
});

test("a wall of numbers makes a dozen suggestions at most", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `批号：B${1_000 + index}`);
  expect(hintsInText(lines)).toHaveLength(12);
});
