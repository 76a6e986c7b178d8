import { describe, expect, test } from "vitest";
import { readTable } from "../read-table.ts";
import { complaintRows } from "./complaint-rows.ts";
import type { ColumnMapping } from "./field-source.ts";

const mapping: ColumnMapping = {
  orderNumber: "订单",
  phone: "手机",
  description: "内容",
  happenedAt: "时间",
  rating: "星级",
};

async function rowsOf(
  lines: string[],
  options: { mapping?: ColumnMapping; mayBeUnreadable?: string[] } = {},
) {
  const content = ["订单,手机,内容,时间,星级,备注", ...lines].join("\n");
  const reader = await readTable({ buffer: Buffer.from(content) });
  const { mayBeUnreadable } = options;
  const rows = complaintRows(reader, options.mapping ?? mapping, {
    timeZone: "Asia/Shanghai",
    mayBeUnreadable,
  });
  return Array.fromAsync(rows);
}

test("a row becomes a complaint, and what is not mapped is kept beside it", async () => {
  const [first] = await rowsOf(["A-1,138 0013 8000,杯子裂了,2026/11/20 08:30,1星,急"]);
  expect(first).toEqual({
    rowNumber: 2,
    row: {
      orderNumber: "A-1",
      phone: "13800138000",
      description: "杯子裂了",
      happenedAt: new Date("2026-11-20T00:30:00Z"),
      rating: 1,
      sourceKey: expect.stringMatching(/^row-[0-9a-f]{32}$/),
      extra: { 备注: "急" },
    },
  });
});

test("the customer's words stay to the last space, mark and emoji", async () => {
  const words = "  Não chegou!  é\u200b 👨‍👩‍👧 ㊙️\n第二行\t ";
  const [first] = await rowsOf([`A-1,,"${words}",,,`]);
  expect(first).toMatchObject({ row: { description: words } });
});

test("the same row has the same key whenever it is imported, another row another", async () => {
  const keyOf = async (line: string) =>
    (await rowsOf([line])).map((each) => "row" in each && each.row.sourceKey)[0];
  expect(await keyOf("A-1,,裂了,,,")).toBe(await keyOf("A-1,,裂了,,,"));
  expect(await keyOf("A-1,,裂了,,,")).not.toBe(await keyOf("A-1,,裂了。,,,"));
});

test.each(["-", "无", "NULL", "N/A", "0000-00-00 00:00:00", "  "])("%j says nothing", async (blank) => {
  const [first] = await rowsOf([`A-1,${blank},裂了,${blank},,`]);
  expect(first).toMatchObject({ row: expect.not.objectContaining({ phone: expect.anything() }) });
});

describe("a row that cannot be taken says which column, what stands there and what to do", () => {
  test.each([
    ["required", "内容", "A-1,,   ,,,"],
    ["not_a_moment", "时间", "A-1,,裂了,2026-02-30,,"],
    ["not_a_phone", "手机", "A-1,不告诉你,裂了,,,"],
    ["not_a_rating", "星级", "A-1,,裂了,,9,"],
    ["null_character", "内容", "A-1,,裂\0了,,,"],
    ["number_lost_digits", "订单", "1.23457E+15,,裂了,,,"],
    ["too_many_cells", "#8", "A-1,,裂了,,,,,多出"],
  ])("%s", async (code, column, line) => {
    const [refused] = await rowsOf([line]);
    expect(refused).toMatchObject({
      rowNumber: 2,
      errors: [{ code, column, wording: { zh: expect.any(String) } }],
    });
  });

  test("all errors of a row are told at once, long values shortened", async () => {
    const [first] = await rowsOf([`A-1,${"电".repeat(200)},,昨天,,`]);
    const errors = "errors" in first! ? first.errors : [];
    expect(errors.map((error) => error.code)).toEqual(["too_long", "required", "not_a_moment"]);
    expect(errors[0]?.value).toBe(`${"电".repeat(80)}…`);
  });
});

test("numbers are compared without what spreadsheets put around them", async () => {
  const rows = await rowsOf(['"=""0012""",,裂了,,,', "'0012,,裂了,,,", "\u200b0012\u202c ,,裂了,,,"]);
  expect(rows.map((each) => "row" in each && each.row.orderNumber)).toEqual(["0012", "0012", "0012"]);
});

test("a field that an untidy source garbles is left out and its text kept", async () => {
  const [first] = await rowsOf(["A-1,,裂了,昨天,,"], { mayBeUnreadable: ["happenedAt"] });
  expect(first).toMatchObject({ row: { description: "裂了", extra: { 时间: "昨天" } } });
});

test("a field can be the first filled of several columns, several joined, or a fixed text", async () => {
  const [first] = await rowsOf(["A-1,13800138000,,,2,"], {
    mapping: {
      description: { firstOf: ["内容", "备注"], otherwise: "只有{星级}星" },
      title: { joined: ["订单", "备注", "星级"], by: " / " },
      shop: { fixed: "旗舰店" },
    },
  });
  expect(first).toMatchObject({ row: { description: "只有2星", title: "A-1 / 2", shop: "旗舰店" } });
});

test("a mapping to a column that the file lacks is refused", async () => {
  await expect(rowsOf([], { mapping: { description: "正文" } })).rejects.toMatchObject({
    code: "column_not_found",
  });
});

test("a mapping to a field that does not exist, or without the customer's words, is refused", async () => {
  await expect(rowsOf([], { mapping: { 内容: "内容" } })).rejects.toMatchObject({ code: "field_not_known" });
  await expect(rowsOf([], { mapping: { constructor: "内容" } })).rejects.toMatchObject({
    code: "field_not_known",
  });
  await expect(rowsOf([], { mapping: { phone: "手机" } })).rejects.toMatchObject({
    code: "field_not_mapped",
  });
});
