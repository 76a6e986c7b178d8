import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { complaintRows } from "./complaint-rows.ts";
import { importFields } from "./fields.ts";
import { openPresetPart } from "./open-preset.ts";
import { orderRows } from "./order-rows.ts";
import { type PresetPart, presetNames, readPreset } from "./preset.ts";

const data = path.join(import.meta.dirname, "../../../../../../shared/data");
const withoutData = existsSync(data) ? false : "skipped: no shared data";

test.each(presetNames())("the preset %s maps to known fields only", (name) => {
  for (const part of readPreset(name).parts) {
    const fields = Object.keys(importFields(part.kind));
    expect(fields).toEqual(expect.arrayContaining(Object.keys(part.columns)));
  }
});

test("a preset that does not exist is refused with those that do", () => {
  expect(() => readPreset("../../package")).toThrow(/Available: 12315, car, /);
});

describe.skipIf(withoutData)("public data come in whole (skipped: no shared data)", () => {
  test.each([
    ["car", "complaints_car/complaints.csv", "summary", () => true],
    ["heimao", "complaints_heimao_ecommerce/complaints.csv", "detail", () => true],
    ["jd-reviews", "reviews_jd_sportswear/reviews.csv", "content", (row: Source) => row.tag_name === "负向"],
  ] as const)("%s: every complaint, byte for byte", async (name, file, column, isWanted) => {
    const source = sourceRows(file).filter(isWanted);
    const read = await complaints(name, path.join(data, file));
    expect(read.length).toBe(source.length);
    expect(digest(read.map((row) => row.description))).toBe(digest(source.map((row) => row[column])));
  });

  test("olist: every order with its items and sums", async () => {
    const items = sourceRows("orders_olist/order_items.csv");
    const orders = (await Array.fromAsync(orderRows(...(await opened("olist", "orders"))))).map((each) =>
      taken(each),
    );
    expect(orders.length).toBe(sourceRows("orders_olist/orders.csv").length);
    expect(orders.flatMap((order) => order.items).length).toBe(items.length);
    const cents = items.reduce(
      (sum, item) => sum + Math.round((Number(item.price) + Number(item.freight_value)) * 100),
      0,
    );
    expect(orders.reduce((sum, order) => sum + order.totalMinor, 0)).toBe(cents);
  });

  test("olist: every review of one or two stars, in Portuguese and with emoji, or saying that it has no words", async () => {
    const source = sourceRows("orders_olist/order_reviews.csv").filter(
      (row) => Number(row.review_score) <= 2,
    );
    const read = await complaints("olist", path.join(data, "orders_olist"));
    expect(read.length).toBe(source.length);
    expect(new Set(read.map((row) => row.sourceKey)).size).toBe(source.length);
    const words = (row: Source) => row.review_comment_message || row.review_comment_title || wordless(row);
    expect(digest(read.map((row) => row.description))).toBe(digest(source.map(words)));
  });
});

type Source = Record<string, string>;

const wordless = (row: Source) =>
  `（${row.review_score} 星评价，没有留言 / ${row.review_score}-star review without words）`;

function sourceRows(file: string): Source[] {
  return parse(readFileSync(path.join(data, file)), { columns: true });
}

const digest = (texts: (string | undefined)[]) =>
  createHash("sha256").update(JSON.stringify(texts)).digest("hex");

async function opened(name: string, kind: PresetPart["kind"], place = path.join(data, "orders_olist")) {
  const preset = readPreset(name);
  const part = preset.parts.find((each) => each.kind === kind)!;
  const { mayBeUnreadable, columns } = part;
  return [await openPresetPart(part, place), columns, { ...preset, mayBeUnreadable }] as const;
}

async function complaints(name: string, place: string) {
  const rows = await Array.fromAsync(complaintRows(...(await opened(name, "complaints", place))));
  return rows.map((each) => taken(each));
}

function taken<Row>(result: { row: Row } | { errors: unknown }): Row {
  if ("row" in result) return result.row;
  throw new Error(`Refused: ${JSON.stringify(result.errors)}`);
}
